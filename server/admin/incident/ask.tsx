import { messageIds } from '@needful/shared/domain/message-ids.ts';
import { useRef } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import { Section } from '../parts/section.tsx';
import { useKeys } from '../use-keys.ts';
import { Composer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { ASK, type Incident } from './documents.ts';
import { useChange } from './use-change.ts';

/** The conversation with the reporter: what was asked and answered, and the next question. */
export function Ask({ incident }: { readonly incident: Incident }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const change = useChange(ASK);
  const ids = useRef(messageIds(() => newMessageId()));
  useKeys({ r: () => field.current?.focus() });
  async function send(text: string): Promise<boolean> {
    const done = await change.send({ id: incident.id, messageId: ids.current.of(text), text });
    if (done === null) return false;
    ids.current.arrived(text);
    return true;
  }
  const open = incident.status !== 'CLOSED';
  if (!open && incident.questions.length === 0) return null;
  return (
    <Section title="Conversation with the reporter">
      <Conversation incident={incident} />
      {incident.reporter == null ? (
        <p class="quiet">The report came without a name, so there is nobody to ask.</p>
      ) : !open ? null : (
        <Composer
          draft={`ask:${incident.id}`}
          label={`Ask ${incident.reporter.name}`}
          hint="Shown in their extension. Ask for facts, not for names or numbers of patients."
          action="Ask"
          keyShown="r"
          busy={change.busy}
          refusal={change.refusal}
          field={field}
          onSend={send}
        />
      )}
    </Section>
  );
}
