/**
 * Sealing and writing share this lock; removing a key takes it alone. Otherwise a message could be sealed with a
 * key that is removed before the message is written, and would be lost.
 */
export function whileKeysStay<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request('needful-keys', { mode: 'shared' }, work) as Promise<Value>;
}

export function whileNobodySeals<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request('needful-keys', { mode: 'exclusive' }, work) as Promise<Value>;
}
