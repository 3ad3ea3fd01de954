import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';

type Items<Item> = {
  /** Null until they were read. */
  readonly items: readonly Item[] | null;
  readonly refusal: Said | null;
  readonly again: () => void;
};

/** A list that the sign-in keeps about the person: passkeys, sessions. */
export function useList<Item>(path: string): Items<Item> {
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const again = useCallback(() => {
    void ask(path).then((answer) => {
      if (answer.is !== 'done') return setRefusal(said(answer));
      setRefusal(null);
      setItems(Array.isArray(answer.body.list) ? (answer.body.list as Item[]) : []);
    });
  }, [path]);
  useEffect(again, [again]);
  return { items, refusal, again };
}
