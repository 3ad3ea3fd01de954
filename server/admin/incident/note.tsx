import { messageIds } from '@needful/shared/domain/message-ids.ts';
import { useRef, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { Section } from '../parts/section.tsx';
import { useKeys } from '../use-keys.ts';
import { Composer } from './composer.tsx';
import { ADD_NOTE, type Incident } from './documents.ts';
import { PrivilegedMark } from './privileged-mark.tsx';
import { useChange } from './use-change.ts';

/** Notes for the officers. Those written stand in the history, where they are part of the proof. */
export function Note({ incident }: { readonly incident: Incident }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const change = useChange(ADD_NOTE);
  const ids = useRef(messageIds(() => newMessageId()));
  const [privileged, mark] = useState(false);
  useKeys({ m: () => field.current?.focus() });
  async function send(text: string): Promise<boolean> {
    const words = JSON.stringify([text, privileged]);
    const messageId = ids.current.of(words);
    const done = await change.send({
      id: incident.id,
      messageId,
      text,
      ...(privileged ? { privileged } : {}),
    });
    if (done === null) return false;
    ids.current.arrived(words);
    mark(false);
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
      <PrivilegedMark shown={incident.seesPrivileged} marked={privileged} onMark={mark} />
    </Section>
  );
}
