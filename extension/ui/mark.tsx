import './mark.css';
import type { Mark as Shown } from '../messages/_answers.ts';

/** The words and the picture that stand on all that is Needful's in a page. */
export function Mark({ mark }: { readonly mark: Shown }) {
  return (
    <span class="own-mark">
      <svg viewBox="0 0 5 5" aria-hidden="true">
        <path d={mark.picture} />
      </svg>
      <strong>{mark.words}</strong>
    </span>
  );
}
