/**
 * What a person is told when something they asked for is not done. Refusals are values; a throw is a bug.
 * `message` says what happened and what to do; `field` names the input concerned, where there is one.
 */
export type Refusal = {
  readonly refused: true;
  readonly code: string;
  readonly message: string;
  readonly field?: string;
};

export function refuse(code: string, message: string, field?: string): Refusal {
  return field === undefined ? { refused: true, code, message } : { refused: true, code, message, field };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}
