import { messageIds } from '@needful/shared/domain/message-ids.ts';
import { useRef, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { Section } from '../parts/section.tsx';
import { useKeys } from '../use-keys.ts';
import { Composer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { ASK, type Incident } from './documents.ts';
import { PrivilegedMark } from './privileged-mark.tsx';
import { canBeAsked } from './reporter.ts';
import { useChange } from './use-change.ts';

/** The conversation with the reporter: what was asked and answered, and the next question. */
export function Ask({ incident }: { readonly incident: Incident }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const change = useChange(ASK);
  const ids = useRef(messageIds(() => newMessageId()));
  const [privileged, mark] = useState(false);
  useKeys({ r: () => field.current?.focus() });
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
  const open = incident.status !== 'CLOSED';
  if (!open && incident.questions.length === 0) return null;
  return (
    <Section title="Conversation with the reporter" anchor="question">
      <Conversation incident={incident} />
      {canBeAsked(incident) ? null : (
        <p class="quiet">There is nobody to ask here: it came without a name, or an officer entered it.</p>
      )}
      {!open || !canBeAsked(incident) ? null : (
        <>
          <Composer
            draft={`ask:${incident.id}`}
            label={`Ask ${incident.reporter?.name ?? 'the reporter'}`}
            hint="They see it in their extension, or with their code. Ask for facts, not for names or numbers of patients."
            action="Ask"
            keyShown="r"
            busy={change.busy}
            refusal={change.refusal}
            field={field}
            onSend={send}
          />
          <PrivilegedMark shown={incident.seesPrivileged} marked={privileged} onMark={mark} />
        </>
      )}
    </Section>
  );
}
