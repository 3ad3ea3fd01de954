import { useEffect, useState } from 'preact/hooks';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';
import type { LinkAddress } from './address.ts';
import { EnterCode } from './enter-code.tsx';
import { Closed, Frame } from './frame.tsx';
import { Reviewed } from './reviewed.tsx';
import type { ReviewedCase } from './reviewed-case.ts';

type State =
  | { readonly is: 'opening' }
  | { readonly is: 'closed'; readonly refusal: Said }
  | { readonly is: 'locked'; readonly link: string }
  | { readonly is: 'shown'; readonly link: string; readonly reviewed: ReviewedCase }
  | { readonly is: 'over'; readonly words: string };

/** An external reviewer opens one incident with a mailed code, reads what it rests on, and judges one conclusion. */
export function ReviewPage({ address }: { readonly address: LinkAddress }) {
  const [name, setName] = useState<string | null>(null);
  const [state, setState] = useState<State>({ is: 'opening' });
  useTitle('Review a conclusion');
  /** Shows the incident where this browser may read it, else asks for a code. */
  async function show(link: string): Promise<void> {
    const answer = await ask(`/api/review/${address.organizationId}/${link}/look`, {});
    if (answer.is === 'done')
      return setState({ is: 'shown', link, reviewed: answer.body as unknown as ReviewedCase });
    const isLocked = answer.is === 'refused' && answer.code === 'no-session';
    setState(isLocked ? { is: 'locked', link } : { is: 'closed', refusal: said(answer) });
  }
  useEffect(() => {
    void ask('/api/review/open', address).then(async (answer) => {
      if (answer.is !== 'done') return setState({ is: 'closed', refusal: said(answer) });
      setName(String(answer.body.organizationName));
      await show(String(answer.body.link));
    });
  }, [address]);
  return (
    <Frame name={name}>
      {state.is === 'opening' ? <Skeleton lines={6} says="Opening the page" /> : null}
      {state.is === 'closed' ? <Closed refusal={state.refusal} /> : null}
      {state.is === 'locked' ? <EnterCode address={address} onEntered={show} /> : null}
      {state.is === 'shown' ? (
        <Reviewed
          path={`/api/review/${address.organizationId}/${state.link}`}
          reviewed={state.reviewed}
          onOver={(words) => setState({ is: 'over', words })}
        />
      ) : null}
      {state.is === 'over' ? <Over words={state.words} /> : null}
    </Frame>
  );
}

function Over({ words }: { readonly words: string }) {
  const heading = useArrival();
  return (
    <div class="report-part">
      <h1 ref={heading} tabIndex={-1}>
        Thank you
      </h1>
      <p>{words} You can close this page.</p>
    </div>
  );
}
