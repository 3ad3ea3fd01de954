import { LONGEST_HOLD_OUT_DAYS } from '@needful/shared/domain/reminders/settings.ts';
import { useState } from 'preact/hooks';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { calendarDate } from '../when.ts';
import { type DeskRule, HOLD_OUT_APPROVE, HOLD_OUT_END, HOLD_OUT_PROPOSE } from './documents.ts';

type Props = { readonly rule: DeskRule; readonly onChanged: () => void };

/** Learning whether a card works: by chance some go without it, after two officers agreed why. */
export function HoldOut({ rule, onChanged }: Props) {
  if (rule.neverHeldOut)
    return <p class="quiet">Everybody keeps this card: it guards people outside or Part 2 records.</p>;
  return rule.holdOut == null ? (
    <Propose rule={rule} onChanged={onChanged} />
  ) : (
    <Standing rule={rule} holdOut={rule.holdOut} onChanged={onChanged} />
  );
}

function Standing({
  rule,
  holdOut,
  onChanged,
}: Props & { readonly holdOut: NonNullable<DeskRule['holdOut']> }) {
  const approve = useChange(HOLD_OUT_APPROVE);
  const end = useChange(HOLD_OUT_END);
  const { percent, reason, until, proposedByName, approvedByName, isMine } = holdOut;
  const state =
    approvedByName == null
      ? 'It is off until another officer approves it.'
      : `${approvedByName} approved it. It ends after ${calendarDate(until)}.`;
  return (
    <div>
      <p>
        {proposedByName} proposed to hold {percent} in a hundred of these cards out: “{reason}” {state}
      </p>
      <Refusal said={approve.refusal ?? end.refusal} />
      {approvedByName == null && !isMine ? (
        <Button
          busy={approve.busy}
          onPress={async () =>
            void ((await approve.send({ rule: rule.ruleId, percent, reason, until })) !== null && onChanged())
          }
        >
          Approve it
        </Button>
      ) : null}{' '}
      <Button
        look="quiet"
        busy={end.busy}
        onPress={async () => void ((await end.send({ rule: rule.ruleId })) !== null && onChanged())}
      >
        Take it back
      </Button>
    </div>
  );
}

function Propose({ rule, onChanged }: Props) {
  const [typed, type] = useState({ percent: '20', reason: '', until: '' });
  const change = useChange(HOLD_OUT_PROPOSE);
  const { about, whole } = refusalBeside(change.refusal, ['share', 'reason', 'until']);
  async function submit(): Promise<void> {
    const given = { rule: rule.ruleId, ...typed, percent: Math.round(Number(typed.percent)) };
    if ((await change.send(given)) !== null) onChanged();
  }
  return (
    <details>
      <summary>Find out whether the card works</summary>
      <form
        class="reminders-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="small">
          By chance, some go without this card. It starts when another officer approves your reason.
        </p>
        <Refusal said={whole} />
        <Field
          label="In a hundred"
          name="percent"
          type="number"
          required
          value={typed.percent}
          onValue={(percent) => type({ ...typed, percent })}
          refusal={about('share')}
        />
        <Field
          label="Why it is worth knowing"
          name="reason"
          required
          value={typed.reason}
          onValue={(reason) => type({ ...typed, reason })}
          refusal={about('reason')}
        />
        <Field
          label="Last day"
          hint={`At most ${LONGEST_HOLD_OUT_DAYS} days from today.`}
          name="until"
          type="date"
          required
          value={typed.until}
          onValue={(until) => type({ ...typed, until })}
          refusal={about('until')}
        />
        <Button submit busy={change.busy}>
          Propose it
        </Button>
      </form>
    </details>
  );
}
