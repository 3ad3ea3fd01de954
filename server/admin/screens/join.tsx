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
export function JoinScreen({ params: { invitation = '' } }: Props) {
  const [welcome, setWelcome] = useState<Welcome | null>(null);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [, navigate] = useLocation();
  const { session, refresh } = useSession();
  useEffect(() => {
    const [organizationId = '', token = ''] = invitation.split('.');
    void ask('/api/join/look', { organizationId, token }).then((answer) => {
      if (answer.is === 'done') setWelcome(answer.body as Welcome);
      else setRefusal(said(answer));
    });
  }, [invitation]);
  function enter(slug: string): void {
    refresh();
    const back = new URLSearchParams({ return: `/o/${slug}`, because: 'joined' });
    navigate(session.is === 'signed-in' ? '/' : `/sign-in?${back}`, { replace: true });
  }
  const reading = refusal === null && (welcome === null || session.is === 'loading');
  return (
    <Door title={welcome === null ? 'Your invitation' : `Join ${welcome.organizationName}`}>
      {refusal === null ? null : (
        <>
          <Refusal said={refusal} />
          <p class="quiet">
            Have you joined already? <Link href="/sign-in">Sign in</Link>.
          </p>
        </>
      )}
      {reading ? <Skeleton lines={4} says="Reading the invitation" /> : null}
      {welcome === null || reading ? null : (
        <JoinForm welcome={welcome} invitation={invitation} onJoined={enter} />
      )}
    </Door>
  );
}
