import type { Span } from '@needful/shared/detect/identifiers/_define.ts';

/** The text with each of these parts replaced by `[removed]`. Parts do not overlap. */
export function withoutIdentifiers(text: string, parts: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of [...parts].sort((one, other) => one.start - other.start)) {
    kept += `${text.slice(from, start)}[removed]`;
    from = end;
  }
  return kept + text.slice(from);
}
