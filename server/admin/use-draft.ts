import { useState } from 'preact/hooks';
import { useSession } from './session.tsx';

/** A text that is kept in this tab while it is typed, under a name of its own, for the person who types it. */
export function useDraft(name: string): [string, (text: string) => void] {
  const { session } = useSession();
  const drafts = session.is === 'signed-in' ? session.drafts : undefined;
  const [text, setText] = useState(() => drafts?.get(name) ?? '');
  function keep(next: string): void {
    setText(next);
    drafts?.set(name, next);
  }
  return [text, keep];
}
