import type { Said } from '../auth/said.ts';

/** A refusal as a form shows it: beside the field it names, or above the form where it names none of them. */
export function refusalBeside(refusal: Said | null, fields: readonly string[]) {
  const named = refusal?.field !== undefined && fields.includes(refusal.field);
  return {
    about: (field: string): string | undefined =>
      named && refusal?.field === field ? refusal.message : undefined,
    whole: named ? null : refusal,
  };
}
