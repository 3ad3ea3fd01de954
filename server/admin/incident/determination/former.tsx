import type { Incident } from '../documents.ts';
import { Signature } from './signature.tsx';
import { conclusionTitle } from './words.ts';

/** Conclusions that were reopened or not agreed with. They are never forgotten. */
export function Former({ former }: { readonly former: Incident['determination']['former'] }) {
  if (former.length === 0) return null;
  return (
    <details>
      <summary>Former conclusions ({former.length})</summary>
      <ol class="former">
        {former.map((signed) => (
          <li key={signed.at}>
            <strong>{conclusionTitle(signed)}</strong>
            <Signature signed={signed} />
          </li>
        ))}
      </ol>
    </details>
  );
}
