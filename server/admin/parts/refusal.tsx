import type { Said } from '../auth/said.ts';
import { Notice } from './notice.tsx';

/** What the server said about a whole form; nothing where it said nothing. */
export function Refusal({ said }: { readonly said: Said | null }) {
  if (said === null) return null;
  return (
    <Notice tone="bad" {...(said.title === undefined ? {} : { title: said.title })}>
      {said.message}
    </Notice>
  );
}
