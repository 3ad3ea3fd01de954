import { useState } from 'preact/hooks';
import type { Answer } from './request.ts';
import { type Said, said } from './said.ts';

/** A form that is sent once at a time and keeps what the server said about it. */
export function useForm() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Said | null>(null);
  /** Sends it; answers the body when it was taken, null when it was not and `refusal` says why. */
  async function send(request: () => Promise<Answer>): Promise<Readonly<Record<string, unknown>> | null> {
    if (busy) return null;
    setBusy(true);
    setRefusal(null);
    const answer = await request();
    setBusy(false);
    if (answer.is === 'done') return answer.body;
    setRefusal(said(answer));
    return null;
  }
  return {
    busy,
    send,
    /** The words for one field. */
    about: (field: string) => (refusal?.field === field ? refusal.message : undefined),
    /** The words that belong to none of the fields of the form. */
    whole: (...fields: readonly string[]) =>
      refusal !== null && !fields.includes(refusal.field ?? '') ? refusal : null,
    clear: () => setRefusal(null),
  };
}
