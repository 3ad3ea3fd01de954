import type { Draft } from '../messages/_answers.ts';

export type Keeping = 'kept' | 'keeping' | 'not-kept';

/**
 * Keeps what is typed, one request at a time and the latest last, so that a slow disk neither queues a hundred
 * drafts nor lets an older one overwrite a newer. `tell` hears whether what is on the screen is safe.
 */
export function draftKeeper(
  keep: (draft: Draft | null) => Promise<unknown>,
  tell: (keeping: Keeping) => void,
) {
  let next: { readonly draft: Draft | null } | null = null;
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    let kept = true;
    while (next !== null) {
      const { draft } = next;
      next = null;
      kept = await keep(draft).then(
        () => true,
        () => false,
      );
    }
    working = null;
    tell(kept ? 'kept' : 'not-kept');
  }

  return {
    changed(draft: Draft | null): void {
      next = { draft };
      tell('keeping');
      working ??= work();
    },
    /** Resolves when nothing is left to keep. */
    settled(): Promise<void> {
      return working ?? Promise.resolve();
    },
  };
}
