import type { Clock } from './words.ts';

/** The clocks that do not run here, each with its reason. */
export function WhyNot({ clocks }: { readonly clocks: readonly Clock[] }) {
  if (clocks.length === 0) return null;
  return (
    <details class="why-not">
      <summary>Why not the others ({clocks.length})</summary>
      <ul>
        {clocks.map((clock) => (
          <li key={clock.id}>
            <strong>{clock.title}</strong>
            <p>{clock.because}</p>
            <p class="quiet small">{clock.citation}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
