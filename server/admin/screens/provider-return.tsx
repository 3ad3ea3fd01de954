import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { oauthQuery, safeReturn } from '../auth/continue.ts';
import { keptSearch } from '../auth/provider.ts';
import { ask } from '../auth/request.ts';
import { type Said, said } from '../auth/said.ts';
import { Door } from '../parts/door.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSession } from '../session.tsx';

/** Where an organization's own sign-in sends the person back to: hands its answer to the server, and goes on. */
export function ProviderReturnScreen() {
  const [refusal, setRefusal] = useState<Said | null>(null);
  const { refresh } = useSession();
  const [, navigate] = useLocation();
  useEffect(() => {
    const answer = location.search.slice(1);
    const search = keptSearch();
    const question = oauthQuery(search);
    // The code works once; nobody shall find it in the history or send it along with a copied address.
    history.replaceState(null, '', location.pathname);
    const more = question === undefined ? {} : { oauth_query: question };
    void ask('/api/auth/provider/finish', { answer, ...more }).then((finished) => {
      if (finished.is !== 'done') return setRefusal(said(finished));
      if (question !== undefined && typeof finished.body.url === 'string')
        return location.assign(finished.body.url);
      refresh();
      navigate(safeReturn(search), { replace: true });
    });
  }, [refresh, navigate]);
  if (refusal === null)
    return (
      <Door title="Signing you in">
        <Skeleton lines={3} says="Checking what your organization’s sign-in says" />
      </Door>
    );
  return (
    <Door title="You are not signed in">
      <Refusal said={refusal} />
      <p>
        <Link href={`/sign-in?${keptSearch().replace(/^\?/, '')}`}>Back to the sign-in</Link>
      </p>
    </Door>
  );
}
