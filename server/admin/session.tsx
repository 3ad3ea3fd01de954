import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask } from './auth/request.ts';
import { type SignedOutBecause, type Whoami, whoami } from './auth/whoami.ts';
import { openClient, problemFrom, trusted } from './client.ts';
import { type Drafts, draftsOf, forgetDrafts } from './drafts.ts';
import { graphql } from './generated/gql.ts';
import type { MeQuery } from './generated/graphql.ts';
import type { Problem } from './problem.ts';

const ME = graphql(`
  query Me {
    me {
      id
      personId
      name
      email
      memberships {
        organizationId
        slug
        organizationName
        roles
        department
        wantsProvider
      }
    }
  }
`);

export type Me = MeQuery['me'];
export type Membership = Me['memberships'][number];

export type Session =
  | { readonly is: 'loading' }
  | { readonly is: 'signed-out'; readonly because: SignedOutBecause }
  | { readonly is: 'unknown'; readonly problem: Problem }
  | { readonly is: 'signed-in'; readonly me: Me; readonly drafts: Drafts };

type SessionControl = {
  readonly session: Session;
  /** Asks the server again who is signed in; that counts as use. */
  readonly refresh: () => void;
  /** The server said that the session is over: asks why, and shows the sign-in. */
  readonly expire: () => void;
  /** Ends the session on the server, forgets what is in the page, and goes to the sign-in. */
  readonly signOut: () => Promise<void>;
};

const Context = createContext<SessionControl | null>(null);

export function useSession(): SessionControl {
  const control = useContext(Context);
  if (control === null) throw new Error('useSession outside SessionProvider');
  return control;
}

function reasonOf(answer: Whoami | null): SignedOutBecause {
  return answer?.state === 'signed-out' ? answer.reason : null;
}

async function askWho(): Promise<Session> {
  const client = openClient('me', () => {});
  const { data, error } = await client.query(trusted(ME), {}).toPromise();
  if (data !== undefined) {
    return { is: 'signed-in', me: data.me, drafts: draftsOf(data.me.personId, sessionStorage) };
  }
  const problem = error === undefined ? undefined : problemFrom(error);
  if (problem !== undefined && problem.is !== 'signed-out') return { is: 'unknown', problem };
  return { is: 'signed-out', because: reasonOf(await whoami()) };
}

/** Leaves by loading the page anew: whatever one person read is gone from memory before the next one comes. */
async function leave(): Promise<void> {
  forgetDrafts(sessionStorage);
  await ask('/api/auth/sign-out', {});
  location.assign('/sign-in');
}

/**
 * Numbers questions whose answers may overtake each other. What was asked as the page opened, before a sign-in was
 * finished, may be answered after it, and says nothing any more.
 * @returns begins a question, and gives whether it still is the latest
 */
function useLatest(): () => () => boolean {
  const count = useRef(0);
  return useCallback(() => {
    count.current += 1;
    const mine = count.current;
    return () => mine === count.current;
  }, []);
}

export function SessionProvider({ children }: { readonly children: ComponentChildren }) {
  const [session, setSession] = useState<Session>({ is: 'loading' });
  const latest = useLatest();
  // A server that is unheard for a moment takes nothing away from who is signed in.
  const refresh = useCallback(() => {
    const isLatest = latest();
    void askWho().then((next) => {
      if (isLatest())
        setSession((before) => (next.is === 'unknown' && before.is === 'signed-in' ? before : next));
    });
  }, [latest]);
  const expire = useCallback(() => {
    const isLatest = latest();
    void whoami().then((answer) => {
      if (isLatest()) setSession({ is: 'signed-out', because: reasonOf(answer) ?? 'expired' });
    });
  }, [latest]);
  useEffect(refresh, [refresh]);
  const control = useMemo(() => ({ session, refresh, expire, signOut: leave }), [session, refresh, expire]);
  return <Context.Provider value={control}>{children}</Context.Provider>;
}
