import { useEffect, useRef, useState } from 'preact/hooks';
import { v7 as uuid } from 'uuid';
import { type Draft, keepDraft, keptDraft, newDraft, typedAgain } from './draft.ts';
import { ReportForm } from './form.tsx';
import type { Place } from './page.tsx';
import { send } from './send.ts';
import { Sent } from './sent.tsx';
import { Waiting } from './waiting.tsx';

const RANDOM = {
  uuid: () => uuid(),
  bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};

type Kept = { readonly reference: string; readonly draft: Draft };
type Props = { readonly place: Place; readonly organizationName: string };

/** One report: typed, sent until the server has it, and its code shown once. */
export function Report({ place, organizationName }: Props) {
  const { organizationId } = place;
  const [draft, setDraft] = useState(() => keptDraft(sessionStorage, organizationId) ?? newDraft(RANDOM));
  const [isKept, setIsKept] = useState(true);
  const [why, setWhy] = useState<string | null>(null);
  const [sent, setSent] = useState<Kept | null>(null);
  const change = (next: Draft) => {
    setIsKept(keepDraft(sessionStorage, organizationId, next));
    setDraft(next);
  };
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    if (draft.sentFirst === null) return;
    const stop = new AbortController();
    const told = {
      waiting: setWhy,
      kept(reference: string) {
        keepDraft(sessionStorage, organizationId, null);
        setSent({ reference, draft: latest.current });
        setWhy(null);
      },
      refused(message: string) {
        change(typedAgain(latest.current, RANDOM));
        setWhy(message);
      },
    };
    void send(draft, place, told, stop.signal);
    return () => stop.abort();
  }, [draft.sentFirst]);
  if (sent !== null) {
    const another = () => {
      setSent(null);
      change(newDraft(RANDOM));
    };
    return <Sent reference={sent.reference} draft={sent.draft} onAnother={another} />;
  }
  if (draft.sentFirst !== null) return <Waiting why={why} isKept={isKept} />;
  return (
    <ReportForm
      organizationName={organizationName}
      draft={draft}
      refusal={why}
      onChange={change}
      onSend={() => {
        setWhy(null);
        change({ ...draft, sentFirst: new Date().toISOString() });
      }}
    />
  );
}
