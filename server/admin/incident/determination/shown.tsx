import { Button } from '../../parts/button.tsx';
import { Time } from '../../parts/time.tsx';
import type { Incident } from '../documents.ts';

type Shown = Incident['determination']['factors'][number]['shown'][number];

const SOURCES: Readonly<Record<Shown['source'], string>> = {
  REPORTER: 'The reporter said',
  RECIPIENT: 'A recipient confirmed',
  CONTAINMENT: 'The containment shows',
};

type Props = {
  readonly shown: readonly Shown[];
  readonly taken: readonly string[];
  readonly onTake: (one: Shown, into: 'rationale' | 'evidence') => void;
};

/** What the report and the containment show about a factor. An officer takes it over by a press, and rates it. */
export function WhatIsShown({ shown, taken, onTake }: Props) {
  if (shown.length === 0) return null;
  return (
    <section class="shown" aria-label="What the report and the containment show">
      <p class="quiet small">Shown by the report and the containment. Nothing is rated by it.</p>
      <ul class="shown-list">
        {shown.map((one) => (
          <li key={one.ref} class="shown-one">
            <p>
              <strong>{SOURCES[one.source]}</strong> · <Time at={one.at} />
              {taken.includes(one.ref) ? ' · taken over' : ''}
            </p>
            <p>{one.text}</p>
            <div class="next-question-row">
              <Button
                look="quiet"
                label={`Take over into the rationale: ${one.text}`}
                onPress={() => onTake(one, 'rationale')}
              >
                Into the rationale
              </Button>
              <Button
                look="quiet"
                label={`Take over into the evidence: ${one.text}`}
                onPress={() => onTake(one, 'evidence')}
              >
                Into the evidence
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
