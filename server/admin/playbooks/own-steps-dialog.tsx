import { useState } from 'preact/hooks';
import type { PlaybookStage, StepOwner } from '../generated/graphql.ts';
import { FormDialog } from '../governance/form-dialog.tsx';
import { ownerWords, stageWords } from '../incident/playbook/words.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Choose } from '../parts/choose.tsx';
import { Field } from '../parts/field.tsx';
import { StepFields } from '../parts/step-fields.tsx';
import { type LibraryPlaybook, SET_PLAYBOOK } from './documents.ts';
import { aNewOwnStep, formOf, inputOf, type OwnStepForm } from './own-step-form.ts';

const STAGES = Object.entries(stageWords) as [PlaybookStage, string][];
const OWNERS = Object.entries(ownerWords) as [StepOwner, string][];

type Props = {
  readonly playbook: LibraryPlaybook;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** The organization's own steps of one playbook, all of them at once. */
export function OwnStepsDialog({ playbook: { id, title, version, ownSteps }, onDone, onClose }: Props) {
  const [steps, setSteps] = useState<readonly OwnStepForm[]>(
    ownSteps.length === 0 ? [aNewOwnStep()] : ownSteps.map(formOf),
  );
  const change = useChange(SET_PLAYBOOK);
  async function send(): Promise<boolean> {
    const done = await change.send({ playbook: id, version, steps: steps.map(inputOf) });
    if (done !== null) onDone();
    return done !== null;
  }
  const put = (at: number, more: Partial<OwnStepForm>) =>
    setSteps(steps.map((step, index) => (index === at ? { ...step, ...more } : step)));
  return (
    <FormDialog
      title={`Our own steps: ${title.toLowerCase()}`}
      action="Save the steps"
      busy={change.busy}
      refusal={change.refusal}
      onSend={send}
      onClose={onClose}
    >
      <p class="quiet small">
        Every officer reads them and each history keeps them, so name no patient and tell of no case. An
        incident that is being worked keeps the steps it began with.
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
      <Button onPress={() => setSteps([...steps, aNewOwnStep()])}>Add a step</Button>
    </FormDialog>
  );
}

type OneProps = { readonly step: OwnStepForm; readonly put: (more: Partial<OwnStepForm>) => void };

function OneStep({ step, put }: OneProps) {
  return (
    <>
      <Field label="What to do" name="do" required value={step.do} onValue={(words) => put({ do: words })} />
      <Field label="Why" name="why" required value={step.why} onValue={(why) => put({ why })} />
      <Field
        label="Rule or policy"
        name="citation"
        value={step.citation}
        onValue={(citation) => put({ citation })}
        hint="Such as Policy 12, or a paragraph. Empty where good practice asks for it."
      />
      <Choose
        label="Part"
        name="stage"
        options={STAGES}
        value={step.stage}
        onValue={(stage) => put({ stage })}
      />
      <Choose
        label="For"
        name="whose"
        options={OWNERS}
        value={step.whose}
        onValue={(whose) => put({ whose })}
      />
      <Field
        label="Days after discovery"
        name="days"
        type="number"
        value={step.days}
        onValue={(days) => put({ days })}
        hint="By when it should be done. Empty where it has no day."
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={step.needed}
          onChange={(event) => put({ needed: event.currentTarget.checked })}
        />
        <span>Needed: closing with it open asks for a reason</span>
      </label>
    </>
  );
}
