import type { Mark } from '../messages/_answers.ts';

/** By which a person knows that a preview or a receipt is ours and not painted by the page. */
export function MarkSign({ mark }: { readonly mark: Mark | null }) {
  if (mark === null) return null;
  return (
    <span class="mark">
      <svg viewBox="0 0 5 5" aria-hidden="true">
        <path d={mark.picture} />
      </svg>
      <span class="voice">Your mark: </span>
      <span>{mark.words}</span>
    </span>
  );
}
