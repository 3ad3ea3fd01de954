import type { Kind } from '@needful/shared/kinds/_define.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { Button } from '../parts/button.tsx';
import { CopyOnce } from '../parts/copy-once.tsx';
import { Notice } from '../parts/notice.tsx';
import { useArrival } from '../use-arrival.ts';
import type { Draft } from './draft.ts';
import { Retaliation } from './retaliation.tsx';

type Props = { readonly reference: string; readonly draft: Draft; readonly onAnother: () => void };

/** The officers have it: what to do at once, and the code, which is shown here and never again. */
export function Sent({ reference, draft, onAnother }: Props) {
  const heading = useArrival();
  const steps = (kinds as Record<string, Kind>)[draft.kind ?? '']?.containment ?? [];
  return (
    <div class="report-part">
      <h1 ref={heading} tabIndex={-1}>
        Thank you. The officers have it.
      </h1>
      <p>
        Its number is <strong class="report-reference">{reference}</strong>.
      </p>
      <section class="report-code" aria-labelledby="report-code">
        <h2 id="report-code">Your code</h2>
        <CopyOnce label="Your code" text={draft.code} />
        <Notice tone="warn">
          Write it down now: it is shown this once. With it you see what became of your report, read the
          officer’s questions and answer them, on this page under “I have a code”. Keep it to yourself.
        </Notice>
      </section>
      {steps.length === 0 ? null : (
        <section aria-labelledby="report-now">
          <h2 id="report-now">Do now</h2>
          <ol class="report-steps">
            {steps.map((step) => (
              <li key={step.do}>
                {step.do}
                {step.how === undefined ? null : <span class="quiet small report-means">{step.how}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <Retaliation />
      <div>
        <Button onPress={onAnother}>Report something else</Button>
      </div>
    </div>
  );
}
