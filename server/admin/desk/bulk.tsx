import './bulk.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import type { IncidentsActMutationVariables } from '../generated/graphql.ts';
import { useChange } from '../incident/use-change.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { QueueRow } from '../queue/documents.ts';
import { useKeys } from '../use-keys.ts';
import { AssignMany } from './assign-many.tsx';
import { ACT } from './documents.ts';
import { type Outcome, outcomeInWords } from './outcome.ts';
import { MOST } from './selection.ts';
import { TagMany } from './tag-many.tsx';

export type Asked = Pick<IncidentsActMutationVariables, 'act' | 'assignee' | 'tag'>;
type Props = { readonly chosen: readonly QueueRow[]; readonly onClear: () => void };

/** What can be done with all that is chosen, and afterwards what became of each. */
export function Bulk({ chosen, onClear }: Props) {
  const { act, busy, refusal, outcomes, forget } = useAct(chosen);
  const [asking, ask] = useState<'assign' | 'tag' | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useKeys({ b: () => bar.current?.querySelector('button')?.focus() });
  async function send(asked: Asked): Promise<void> {
    if (!(await act(asked))) return;
    ask(null);
    onClear();
  }
  if (chosen.length === 0)
    return outcomes === null ? null : <Outcomes outcomes={outcomes} onClose={forget} />;
  return (
    <div class="bulk" role="toolbar" aria-label="What is selected" ref={bar}>
      <p role="status">
        {chosen.length === MOST
          ? `${MOST} selected, which is the most at a time`
          : `${chosen.length} selected`}
      </p>
      <Button busy={busy} keyShown="b" onPress={() => void send({ act: 'ACKNOWLEDGE' })}>
        Acknowledge
      </Button>
      <Button onPress={() => ask('assign')}>Assign…</Button>
      <Button onPress={() => ask('tag')}>Tag…</Button>
      <Button look="quiet" onPress={onClear}>
        Clear
      </Button>
      {asking === null ? <Refusal said={refusal} /> : null}
      {asking === 'assign' ? (
        <AssignMany
          count={chosen.length}
          busy={busy}
          refusal={refusal}
          onSend={send}
          onClose={() => ask(null)}
        />
      ) : null}
      {asking === 'tag' ? (
        <TagMany rows={chosen} busy={busy} refusal={refusal} onSend={send} onClose={() => ask(null)} />
      ) : null}
    </div>
  );
}

/** One message id for one act on one choice: sent again after a lost answer, it is carried out once. */
function useAct(chosen: readonly QueueRow[]) {
  const { changed } = useOrganization();
  const change = useChange(ACT);
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const sent = useRef({ words: '', messageId: '' });
  async function act(asked: Asked): Promise<boolean> {
    const ids = chosen.map(({ id }) => id);
    const words = JSON.stringify([ids, asked]);
    if (sent.current.words !== words) sent.current = { words, messageId: newMessageId() };
    const data = await change.send({ ...asked, ids, messageId: sent.current.messageId });
    if (data?.incidentsAct.__typename !== 'IncidentsActSuccess') return false;
    sent.current = { words: '', messageId: '' };
    const answers = data.incidentsAct.outcomes;
    setOutcomes(
      chosen.map(({ reference }, at) => ({ reference, refusal: answers[at]?.refusal?.message ?? null })),
    );
    changed('everything');
    return true;
  }
  return { act, busy: change.busy, refusal: change.refusal, outcomes, forget: () => setOutcomes(null) };
}

function Outcomes({
  outcomes,
  onClose,
}: {
  readonly outcomes: readonly Outcome[];
  readonly onClose: () => void;
}) {
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  const close = useRef<HTMLDivElement>(null);
  useEffect(() => close.current?.querySelector('button')?.focus(), []);
  return (
    <div class="bulk-outcomes" ref={close}>
      <Notice
        tone={refused.length === 0 ? 'good' : 'warn'}
        action={
          <Button look="quiet" onPress={onClose}>
            Close
          </Button>
        }
      >
        {outcomeInWords(outcomes)}
        {refused.map(({ reference, refusal }) => (
          <span class="bulk-refused" key={reference}>
            <code>{reference}</code> {refusal}
          </span>
        ))}
      </Notice>
    </div>
  );
}
