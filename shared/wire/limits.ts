/** What may cross from an extension to the server. Sizes are bounded here, once, for both sides. */
export const LIMITS = {
  recipients: 200,
  counts: 100_000,
  /** Characters of free text: a note, a question, an answer. */
  text: 4_000,
  answers: 20,
} as const;
