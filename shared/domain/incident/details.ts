/**
 * Answers to the questions a kind asks, by the question's id: one chosen option, several, or a number.
 * Options are ids from the kind's own list, so that an answer can hold no identifier.
 */
export type DetailAnswers = Readonly<Record<string, string | number | readonly string[]>>;
