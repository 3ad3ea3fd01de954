/** Why an incident is closed. What it was in law is the determination’s to say, not this list’s. */
export const CLOSE_REASONS = [
  'resolved',
  'not-an-incident',
  'duplicate',
  'reported-in-error',
  'handled-elsewhere',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const CLOSE_REASON_WORDS: Readonly<Record<CloseReason, string>> = {
  resolved: 'dealt with',
  'not-an-incident': 'not an incident',
  duplicate: 'already known from another report',
  'reported-in-error': 'reported in error',
  'handled-elsewhere': 'handled elsewhere',
};
