import './playbook.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { KeyHint } from '../../parts/key-hint.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { Time } from '../../parts/time.tsx';
import { useUniqueId } from '../../parts/use-unique-id.ts';
import { useKeys } from '../../use-keys.ts';
import type { Incident } from '../documents.ts';
import { isOpen } from '../is-open.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMessage } from '../use-message.ts';
import { CauseDialog } from './cause-dialog.tsx';
import { MARK } from './documents.ts';
import { StepRow } from './step-row.tsx';
import { causeWords, openNeeded, type Step, stageWords } from './words.ts';

type Props = { readonly incident: Incident };

/** What is done about such an incident, step by step; what the desk sees done is not ticked again. */
export function Playbook({ incident }: Props) {
  const id = useUniqueId();
  const section = useRef<HTMLElement>(null);
  const { steps, parts } = incident.playbook;
  const titles = parts.map(({ title, version }) => `“${title}”, version ${version}`).join(', and ');
  useKeys({ p: () => toNext(section.current) });
  const needed = steps.filter((step) => step.needed);
  const left = openNeeded(steps).length;
  return (
    <section ref={section} class="section" aria-labelledby={id}>
      <h2 id={id}>
        Playbook <KeyHint press="p" />
      </h2>
      <p class="quiet small">
        {left === 0
          ? `All ${needed.length} needed steps are done.`
          : `${left} of ${needed.length} needed steps are open.`}{' '}
        By {titles}.
      </p>
      <Steps incident={incident} />
      <Cause incident={incident} />
    </section>
  );
}

/** The step that comes next, or the first where none does. */
function toNext(section: HTMLElement | null): void {
  const step = section?.querySelector<HTMLElement>('[data-next-step]') ?? section?.querySelector('summary');
  step?.focus();
}

function Steps({ incident }: Props) {
  const [unneeded, setUnneeded] = useState<Step | null>(null);
  const [asksCause, askCause] = useState(false);
  const message = useMessage(MARK);
  const { steps } = incident.playbook;
  const open = isOpen(incident);
  const next = open ? (openNeeded(steps)[0] ?? steps.find(({ standing }) => standing === 'OPEN')) : undefined;
  const mark = (step: Step, as: 'DONE' | 'NOT_NEEDED' | 'OPEN', reason?: string) =>
    message.send({ id: incident.id, step: step.id, as, ...(reason === undefined ? {} : { reason }) });
  const whole = useRef<HTMLDivElement>(null);
  const isGoing = useRef(false);
  // Whoever works it down by keyboard goes on with the next: what had the focus is gone.
  useEffect(() => {
    if (isGoing.current) toNext(whole.current);
    isGoing.current = false;
  }, [next?.id]);
  async function tick(step: Step, as: 'DONE' | 'OPEN'): Promise<void> {
    isGoing.current = await mark(step, as);
  }
  const stages = [...new Set(steps.map(({ stage }) => stage))];
  return (
    <div ref={whole}>
      {unneeded === null ? <Refusal said={message.refusal} /> : null}
      {stages.map((stage) => (
        <div key={stage} class="playbook-stage">
          <h3>{stageWords[stage]}</h3>
          <ol>
            {steps
              .filter((step) => step.stage === stage)
              .map((step) => (
                <StepRow
                  key={step.id}
                  step={step}
                  isNext={step.id === next?.id}
                  open={open}
                  onMark={(as) => (as === 'NOT_NEEDED' ? setUnneeded(step) : void tick(step, as))}
                  onCause={() => askCause(true)}
                />
              ))}
          </ol>
        </div>
      ))}
      {unneeded === null ? null : (
        <ReasonDialog
          title="Not needed here"
          draft={`step:${incident.id}:${unneeded.id}`}
          says={unneeded.do}
          label="Why is it not needed?"
          action="Not needed"
          required
          busy={message.busy}
          refusal={message.refusal}
          onSend={(reason) => mark(unneeded, 'NOT_NEEDED', reason)}
          onClose={() => setUnneeded(null)}
        />
      )}
      {asksCause ? <CauseDialog incident={incident} onClose={() => askCause(false)} /> : null}
    </div>
  );
}

/** The root cause may be found long after the closing. */
function Cause({ incident }: Props) {
  const [asking, ask] = useState(false);
  const cause = incident.playbook.rootCause ?? null;
  if (cause === null && (isOpen(incident) || incident.status === 'MERGED')) return null;
  return (
    <div class="playbook-cause">
      {cause === null ? (
        <p class="quiet small">No root cause is recorded.</p>
      ) : (
        <>
          <p>
            <strong>Root cause: {causeWords[cause.cause].title.toLowerCase()}.</strong>{' '}
            {causeWords[cause.cause].means}
          </p>
          <p class="quiet small">
            Found by {cause.byName}, <Time at={cause.at} />
            {cause.reason == null ? '.' : `: ${cause.reason}`}
          </p>
        </>
      )}
      {incident.status === 'MERGED' ? null : (
        <p>
          <Button look="quiet" onPress={() => ask(true)}>
            {cause === null ? 'Record the root cause' : 'Change the root cause'}
          </Button>
        </p>
      )}
      {asking ? <CauseDialog incident={incident} onClose={() => ask(false)} /> : null}
    </div>
  );
}
