import { useState } from 'preact/hooks';
import type { ClimbCause, MailMark } from '../generated/graphql.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Choose } from '../parts/choose.tsx';
import { Field } from '../parts/field.tsx';
import { StepFields } from '../parts/step-fields.tsx';
import { type Governing, SET_ESCALATION } from './documents.ts';
import { FormDialog } from './form-dialog.tsx';
import { aNewStep, inputOf, type StepForm, stepForms } from './step-form.ts';

const CAUSES = [
  ['UNACKNOWLEDGED', 'Nobody has acknowledged it'],
  ['UNDECIDED', 'It has no conclusion'],
  ['NEARLY_LATE', 'A clock is about to end'],
] as const satisfies readonly (readonly [ClimbCause, string])[];

const COUNTED: Readonly<Record<ClimbCause, string>> = {
  UNACKNOWLEDGED: 'Hours after the report came in',
  UNDECIDED: 'Days after discovery',
  NEARLY_LATE: 'Days before the clock ends',
};

const RUNGS = [
  ['1', 'The first above the lead'],
  ['2', 'The second above the lead'],
  ['3', 'The third above the lead'],
  ...['4', '5', '6', '7', '8', '9'].map((rung) => [rung, `Number ${rung} above the lead`] as const),
  ['top', 'The top: the governing body’s contact'],
] as const;

const MARKABLE: Readonly<Record<MailMark, string>> = {
  NEW_REPORT: 'A new report',
  UNACKNOWLEDGED: 'A reminder that one is unacknowledged',
  LEAD_GIVEN: 'That somebody leads now',
  LEAD_TAKEN: 'That somebody else leads now',
};

type Props = {
  readonly escalation: Governing['escalation'];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** When incidents climb by themselves: all steps at once, since each cause must reach the top. */
export function StepsDialog({ escalation, onDone, onClose }: Props) {
  const [steps, setSteps] = useState(stepForms(escalation));
  const [soonDays, setSoonDays] = useState(String(escalation.soonDays));
  const [urgent, setUrgent] = useState<readonly MailMark[]>(escalation.urgent);
  const change = useChange(SET_ESCALATION);
  const { about, whole } = refusalBeside(change.refusal, ['soonDays']);
  const { version } = escalation;
  async function send(variables: Parameters<typeof change.send>[0]): Promise<boolean> {
    const done = await change.send(variables);
    if (done !== null) onDone();
    return done !== null;
  }
  const put = (at: number, more: Partial<StepForm>) =>
    setSteps(steps.map((step, index) => (index === at ? { ...step, ...more } : step)));
  return (
    <FormDialog
      title="When incidents climb by themselves"
      action="Save"
      busy={change.busy}
      refusal={whole}
      onSend={() => send({ version, escalation: inputOf({ steps, soonDays, urgent }) })}
      onClose={onClose}
    >
      <p class="quiet small">
        Every cause needs one step that reaches the top. Needful looks once a day, and each five minutes for
        what nobody has acknowledged.
      </p>
      {steps.map((step, at) => (
        <StepFields
          key={step.key}
          number={at + 1}
          onRemove={() => setSteps(steps.filter((other) => other !== step))}
        >
          <OneStep step={step} put={(more) => put(at, more)} />
        </StepFields>
      ))}
      <Button onPress={() => setSteps([...steps, aNewStep()])}>Add a step</Button>
      <Field
        label="A clock is due soon from"
        name="soonDays"
        type="number"
        required
        value={soonDays}
        onValue={setSoonDays}
        hint="Days before it ends, for digests and lists: 1 to 90."
        refusal={about('soonDays')}
      />
      <Urgent urgent={urgent} onUrgent={setUrgent} />
      {escalation.isOwn ? (
        <Button
          look="quiet"
          busy={change.busy}
          onPress={() => void send({ version }).then((done) => done && onClose())}
        >
          Go back to what Needful starts with
        </Button>
      ) : null}
    </FormDialog>
  );
}

type OneProps = { readonly step: StepForm; readonly put: (more: Partial<StepForm>) => void };

function OneStep({ step: { cause, at, rung, urgent, reason }, put }: OneProps) {
  return (
    <>
      <Choose
        label="When"
        name="cause"
        options={CAUSES}
        value={cause}
        onValue={(chosen) => put({ cause: chosen })}
      />
      <Field
        label={COUNTED[cause]}
        name="at"
        type="number"
        required
        value={at}
        onValue={(value) => put({ at: value })}
      />
      <Choose
        label="Who is told"
        name="rung"
        options={RUNGS}
        value={rung}
        onValue={(chosen) => put({ rung: chosen })}
      />
      <Field
        label="Why then and why to them"
        name="reason"
        required
        value={reason}
        onValue={(value) => put({ reason: value })}
        hint="It stands in the history of each incident that climbs."
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={urgent}
          onChange={(event) => put({ urgent: event.currentTarget.checked })}
        />
        <span>Its mail goes out in quiet hours as well</span>
      </label>
    </>
  );
}

type UrgentProps = {
  readonly urgent: readonly MailMark[];
  readonly onUrgent: (urgent: readonly MailMark[]) => void;
};

function Urgent({ urgent, onUrgent }: UrgentProps) {
  return (
    <fieldset class="choices">
      <legend>Other mails that go out in quiet hours as well</legend>
      {(Object.keys(MARKABLE) as MailMark[]).map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={urgent.includes(kind)}
            onChange={(event) =>
              onUrgent(
                event.currentTarget.checked ? [...urgent, kind] : urgent.filter((other) => other !== kind),
              )
            }
          />
          <span>{MARKABLE[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}
