import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import type { Incident } from '../documents.ts';
import type { Next } from './next.ts';
import { SignDialog } from './sign-dialog.tsx';
import { useArrivingFocus } from './use-arriving-focus.ts';
import { conclusionTitle } from './words.ts';

type Props = { readonly incident: Incident; readonly next: Next; readonly takesFocus: boolean };
type Open = Incident['determination']['conclusions'][number];

/** Every conclusion and what it lacks. A breach may be signed at any time: notifying needs no assessment. */
export function Conclusions({ incident, next, takesFocus }: Props) {
  const [signing, sign] = useState<Open | null>(null);
  const { conclusions } = incident.determination;
  const ready = conclusions.filter(({ lacking }) => lacking.length === 0);
  const lacking = conclusions.filter((one) => one.lacking.length > 0);
  return (
    <div class="conclusions">
      {next.is === 'conclusion' ? <Settled key="settled" next={next} takesFocus={takesFocus} /> : null}
      <ul aria-label="Conclusions that may be signed">
        {ready.map((one) => (
          <li key={`${one.conclusion}${one.exception}`}>
            <span>
              <strong>{conclusionTitle(one)}</strong>
              {one.conclusion === 'BREACH' ? (
                <span class="quiet small"> · may be signed at any time</span>
              ) : null}
            </span>
            <Button
              look={next.is === 'conclusion' && one.conclusion !== 'BREACH' ? 'primary' : 'plain'}
              label={`Sign: ${conclusionTitle(one)}`}
              onPress={() => sign(one)}
            >
              Sign
            </Button>
          </li>
        ))}
      </ul>
      <details>
        <summary>What the other conclusions lack ({lacking.length})</summary>
        <dl>
          {lacking.map((one) => (
            <Lacking key={`${one.conclusion}${one.exception}`} open={one} />
          ))}
        </dl>
      </details>
      {signing === null ? null : (
        <SignDialog incident={incident} conclusion={signing} onClose={() => sign(null)} />
      )}
    </div>
  );
}

type SettledProps = { readonly next: Next & { is: 'conclusion' }; readonly takesFocus: boolean };

function Settled({ next, takesFocus }: SettledProps) {
  const heading = useArrivingFocus<HTMLHeadingElement>(takesFocus);
  return (
    <>
      <h3 ref={heading} tabIndex={-1} data-next>
        What do you conclude?
      </h3>
      <p class="quiet">
        {next.suggests === null
          ? 'Every question is answered and every factor judged. Nothing is scored: the conclusion is yours.'
          : 'The answers settle it; nothing more has to be asked. The conclusion is yours to sign.'}
      </p>
    </>
  );
}

function Lacking({ open }: { readonly open: Open }) {
  return (
    <>
      <dt>{conclusionTitle(open)}</dt>
      {open.lacking.map((one) => (
        <dd key={one}>{one}</dd>
      ))}
    </>
  );
}
