import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { JoinForm, type Welcome } from '../auth/join-form.tsx';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Door } from '../parts/door.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSession } from '../session.tsx';

type Props = { readonly params: { readonly invitation?: string | undefined } };

/** Accepts an invitation: `/join/<organization>.<token>`. */
export function JoinScreen({ params }: Props) {
  const [organizationId = '', token = ''] = (params.invitation ?? '').split('.');
  const [welcome, setWelcome] = useState<Welcome | null>(null);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [, navigate] = useLocation();
  const { refresh } = useSession();
  useEffect(() => {
    const query = new URLSearchParams({ organizationId, token });
    void ask(`/api/join?${query}`).then((answer) => {
      if (answer.is === 'done') setWelcome(answer.body as Welcome);
      else setRefusal(said(answer));
    });
  }, [organizationId, token]);
  function enter(slug: string): void {
    refresh();
    const back = new URLSearchParams({ return: `/o/${slug}`, because: 'joined' });
    navigate(`/sign-in?${back}`, { replace: true });
  }
  return (
    <Door title={welcome === null ? 'Your invitation' : `Join ${welcome.organizationName}`}>
      {refusal === null ? null : (
        <>
          <Refusal said={refusal} />
          <p class="quiet">
            An invitation works once and for some days. Ask whoever sent it for a new link, or{' '}
            <Link href="/sign-in">sign in</Link> if you have joined already.
          </p>
        </>
      )}
      {welcome === null && refusal === null ? <Skeleton lines={4} says="Reading the invitation" /> : null}
      {welcome === null ? null : (
        <JoinForm welcome={welcome} organizationId={organizationId} token={token} onJoined={enter} />
      )}
    </Door>
  );
}
