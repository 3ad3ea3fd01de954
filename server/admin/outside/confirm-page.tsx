import { useEffect, useState } from 'preact/hooks';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';
import type { LinkAddress } from './address.ts';
import { ConfirmForm } from './confirm-form.tsx';
import { Closed, Frame } from './frame.tsx';

type State =
  | { readonly is: 'opening' }
  | { readonly is: 'closed'; readonly refusal: Said }
  | { readonly is: 'asked' | 'kept'; readonly name: string };

/** A recipient says what became of what reached them by mistake. It shows the organization’s name and nothing else. */
export function ConfirmPage({ address }: { readonly address: LinkAddress }) {
  const [state, setState] = useState<State>({ is: 'opening' });
  useTitle('Confirm deletion');
  useEffect(() => {
    void ask('/api/confirm/open', address).then((answer) =>
      setState(
        answer.is === 'done'
          ? { is: 'asked', name: String(answer.body.organizationName) }
          : { is: 'closed', refusal: said(answer) },
      ),
    );
  }, [address]);
  const name = 'name' in state ? state.name : null;
  return (
    <Frame name={name}>
      {state.is === 'opening' ? <Skeleton lines={6} says="Opening the page" /> : null}
      {state.is === 'closed' ? <Closed refusal={state.refusal} /> : null}
      {state.is === 'asked' ? (
        <ConfirmForm
          address={address}
          organizationName={state.name}
          onKept={() => setState({ is: 'kept', name: state.name })}
        />
      ) : null}
      {state.is === 'kept' ? <Kept name={state.name} /> : null}
    </Frame>
  );
}

function Kept({ name }: { readonly name: string }) {
  const heading = useArrival();
  return (
    <div class="report-part">
      <h1 ref={heading} tabIndex={-1}>
        Thank you
      </h1>
      <p>
        {name} has your answer. This link has been used and opens nothing any more. You can close this page.
      </p>
    </div>
  );
}
