import { differencesOf } from './differences.ts';
import type { Version } from './documents.ts';

/** What differs between two versions: what was there struck through, what is there now below it. */
export function Compare({ before, after }: { readonly before: Version; readonly after: Version }) {
  const differences = differencesOf(before, after);
  if (differences.length === 0) return <p class="quiet">They say the same.</p>;
  return (
    <dl class="snippet-compare">
      {differences.map(({ what, before: old, after: now }) => (
        <div key={what}>
          <dt>{what}</dt>
          {old === '' ? null : (
            <dd>
              <span class="unseen">Before: </span>
              <del>{old}</del>
            </dd>
          )}
          {now === '' ? null : (
            <dd>
              <span class="unseen">Now: </span>
              <ins>{now}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
