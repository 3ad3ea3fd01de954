import { useDraft } from './use-draft.ts';

/**
 * A form over what is known: what was touched is kept in this tab until it is sent or given up; what was not touched
 * follows the server.
 */
export function useFormDraft<Form extends object>(name: string, known: Form) {
  const [kept, keep] = useDraft(name);
  const touched = touchedIn<Form>(kept);
  return {
    form: { ...known, ...touched },
    touched,
    set: (more: Partial<Form>) => keep(JSON.stringify({ ...touched, ...more })),
    forget: () => keep(''),
  };
}

function touchedIn<Form extends object>(kept: string): Partial<Form> {
  if (kept === '') return {};
  try {
    return JSON.parse(kept) as Partial<Form>;
  } catch {
    // Written by an older page: what was meant is not known any more.
    return {};
  }
}
