import { messageIds } from '@needful/shared/domain/message-ids.ts';
import { useRef } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { Section } from '../parts/section.tsx';
import { useKeys } from '../use-keys.ts';
import { Composer } from './composer.tsx';
import { ADD_NOTE, type Incident } from './documents.ts';
import { useChange } from './use-change.ts';

/** Notes for the officers. Those written stand in the history, where they are part of the proof. */
export function Note({ incident }: { readonly incident: Incident }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const change = useChange(ADD_NOTE);
  const ids = useRef(messageIds(() => newMessageId()));
  useKeys({ m: () => field.current?.focus() });
  async function send(text: string): Promise<boolean> {
    const done = await change.send({ id: incident.id, messageId: ids.current.of(text), text });
    if (done === null) return false;
    ids.current.arrived(text);
    return true;
  }
  return (
    <Section title="Note">
      <Composer
        draft={`note:${incident.id}`}
        label="Write a note"
        hint="Officers alone see it, in the history. Kept while you type."
        action="Add the note"
        keyShown="m"
        busy={change.busy}
        refusal={change.refusal}
        field={field}
        onSend={send}
      />
    </Section>
  );
}
