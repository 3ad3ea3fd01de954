import type { SeenCard } from '../messages/_answers.ts';
import { when } from '../ui/when.ts';

/** What the person was reminded of lately: for them alone, and never a part of what is sent. */
export function SeenCards({ cards }: { readonly cards: readonly SeenCard[] }) {
  if (cards.length === 0) return null;
  return (
    <details>
      <summary>Reminders you saw in the last seven days ({cards.length})</summary>
      <p class="small">They stay on this computer. They are not sent, and nobody is judged by them.</p>
      <ul class="small">
        {cards.map(({ line, at }) => (
          <li key={`${at} ${line}`}>
            {line} <span class="quiet">{when(at, Date.now())}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
