/** What somebody asks of the server, by ids that they made: the same again is the same wish. */
export type Wish = {
  readonly org: string;
  readonly reportId: string;
  /** Null for what has no number of its own: the report, a claim, a closing. */
  readonly messageId: string | null;
  readonly what: What;
  /** Who asks; a report made where nobody is signed in has no person. */
  readonly person: string | null;
  /** For a report: its kind, which the history must repeat. */
  readonly kind?: string;
  /** For a report: a hash that no other has. Absent where the extension computes it. */
  readonly mark?: string;
};

export type What =
  | 'incident-reported'
  | 'details-added'
  | 'report-undone'
  | 'report-withdrawn'
  | 'question-answered'
  | 'note-added'
  | 'question-asked'
  | 'incident-claimed'
  | 'incident-closed';

/**
 * A line of what a client saw. `acknowledged`: they were told that it is kept. `refused`: that it never will be.
 * `unknown`: they gave up without having heard, so it may be there or not.
 */
export type Line = { readonly client: string; readonly wish: Wish } & (
  | { readonly is: 'asked' | 'acknowledged' | 'unknown' }
  | { readonly is: 'refused'; readonly code: string }
);

/** A client's own record; only ever added to. */
export type Record = {
  asked(wish: Wish): void;
  acknowledged(wish: Wish): void;
  refused(wish: Wish, code: string): void;
  unknown(wish: Wish): void;
};

export type History = {
  readonly lines: readonly Line[];
  of(client: string): Record;
};

export function startHistory(): History {
  const lines: Line[] = [];
  return {
    lines,
    of: (client) => ({
      asked: (wish) => void lines.push({ client, wish, is: 'asked' }),
      acknowledged: (wish) => void lines.push({ client, wish, is: 'acknowledged' }),
      refused: (wish, code) => void lines.push({ client, wish, is: 'refused', code }),
      unknown: (wish) => void lines.push({ client, wish, is: 'unknown' }),
    }),
  };
}

/** One name for one wish, whoever repeats it. */
export function nameOf({ reportId, messageId, what }: Wish): string {
  return messageId === null ? `${what} ${reportId}` : `${what} ${reportId}/${messageId}`;
}
