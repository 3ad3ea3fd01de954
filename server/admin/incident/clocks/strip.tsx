import './strip.css';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { KeyHint } from '../../parts/key-hint.tsx';
import { useUniqueId } from '../../parts/use-unique-id.ts';
import { useKeys } from '../../use-keys.ts';
import type { Incident } from '../documents.ts';
import { ClockCard } from './card.tsx';
import { WhyNot } from './why-not.tsx';

/** So many stand in the strip before one asks for more. */
const SHOWN = 6;

/** What is owed and by when, nearest first; each opens to its rule and what it rests on. */
export function ClockStrip({ incident }: { readonly incident: Incident }) {
  const id = useUniqueId();
  const strip = useRef<HTMLUListElement>(null);
  const [opened, open] = useState<string | null>(null);
  const [all, showAll] = useState(false);
  useKeys({ t: () => strip.current?.querySelector('button')?.focus() });
  const owed = incident.clocks.filter(({ state }) => state !== 'DOES_NOT_APPLY');
  const shown = all ? owed : owed.slice(0, SHOWN);
  return (
    <section class="section clocks" aria-labelledby={id}>
      <h2 id={id}>
        Clocks <KeyHint press="t" />
      </h2>
      {owed.length === 0 ? <p class="quiet">{nothingIn(incident)}</p> : null}
      <ul ref={strip} class="clocks-strip">
        {shown.map((clock) => (
          <ClockCard
            key={clock.id}
            clock={clock}
            incident={incident}
            isOpen={opened === clock.id}
            onToggle={() => open(opened === clock.id ? null : clock.id)}
          />
        ))}
      </ul>
      <div class="clocks-more">
        {owed.length > SHOWN ? (
          <Button look="quiet" onPress={() => showAll(!all)}>
            {all ? 'Show the nearest alone' : `Show ${owed.length - SHOWN} more`}
          </Button>
        ) : null}
        <WhyNot clocks={incident.clocks.filter(({ state }) => state === 'DOES_NOT_APPLY')} />
      </div>
    </section>
  );
}

function nothingIn({ status }: Incident): string {
  return status === 'MERGED'
    ? 'They count in the incident it was merged into.'
    : 'Nothing is owed as things stand.';
}
