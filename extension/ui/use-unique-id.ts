import { useState } from 'preact/hooks';

let made = 0;

/**
 * An id that no other element of the document has. Preact's own `useId` counts from each call of `render()`, so
 * that what is drawn in a later call gets ids that are taken, and a label points at another field.
 */
export function useUniqueId(): string {
  const [id] = useState(() => {
    made += 1;
    return `needful-${made}`;
  });
  return id;
}
