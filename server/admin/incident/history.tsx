import './history.css';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import type { Incident } from './documents.ts';

/** Everything that happened, in plain sentences and in order, each with its place in the chain. */
export function History({ incident }: { readonly incident: Incident }) {
  return (
    <Section title="History">
      <ol class="history">
        {incident.history.map((entry) => (
          <li key={entry.sequence}>
            <p>{entry.sentence}</p>
            {entry.text == null ? null : <p class="said">{entry.text}</p>}
            <p class="history-when">
              <Time at={entry.at} /> ·{' '}
              <span title={`Number ${entry.sequence} of the organization’s chain, hash ${entry.hash}`}>
                no. {entry.sequence} <code>{entry.hash.slice(0, 8)}</code>
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
