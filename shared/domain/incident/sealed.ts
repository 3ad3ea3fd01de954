/**
 * A pointer to text that is kept encrypted in a row of its own. The history holds only this pointer, so the
 * row can be purged and the chain still verifies (164.530(j) keeps the record, not the identifiers).
 */
export type SealedText = {
  readonly sealedId: string;
  /** base64url HMAC-SHA-256(salt, text); the salt lives in the sealed row and goes with it. */
  readonly commitment: string;
};
