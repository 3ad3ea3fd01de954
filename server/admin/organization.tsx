import { Provider } from '@urql/preact';
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ActingIn } from './acting.ts';
import { openClient, useRead } from './client.ts';
import { graphql } from './generated/gql.ts';
import { type Known, type Redraw, UNKNOWN } from './live/catch-up.ts';
import { streamOf } from './live/stream.ts';
import { followChanges, type Live } from './live.ts';
import { type Membership, useSession } from './session.tsx';
import { TimeZone, useTimeZone } from './time-zone.ts';

const ORGANIZATION = graphql(`
  query Organization {
    organization {
      id
      slug
      name
      timeZone
    }
  }
`);

type Change = Exclude<Redraw, 'nothing'>;

type OrganizationContext = {
  readonly membership: Membership;
  readonly isOfficer: boolean;
  readonly live: Known;
  readonly nudge: () => void;
  /** Calls back for what must be read again; answers how to stop. */
  readonly onChange: (listener: (change: Change) => void) => () => void;
  /** Tells every part of the page of something this person changed just now. */
  readonly changed: (change: Change) => void;
};

const Context = createContext<OrganizationContext | null>(null);

export function useOrganization(): OrganizationContext {
  const context = useContext(Context);
  if (context === null) throw new Error('useOrganization outside OrganizationProvider');
  return context;
}

/** Calls `redraw` for each change, as told by the server or made here. */
export function useChanges(redraw: (change: Change) => void): void {
  const { onChange } = useOrganization();
  const latest = useRef(redraw);
  latest.current = redraw;
  useEffect(() => onChange((change) => latest.current(change)), [onChange]);
}

type Props = { readonly membership: Membership; readonly children: ComponentChildren };

/** Everything of one organization: its client, its changes, its time zone. Key it by the organization's id. */
export function OrganizationProvider({ membership, children }: Props) {
  const { expire, session } = useSession();
  const isOneOfSeveral = session.is === 'signed-in' && session.me.memberships.length > 1;
  const client = useMemo(
    () => openClient(membership.organizationId, expire),
    [membership.organizationId, expire],
  );
  const isOfficer = membership.roles.includes('OFFICER');
  const listeners = useRef(new Set<(change: Change) => void>());
  const onChange = useCallback((listener: (change: Change) => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const changed = useCallback((change: Change) => {
    for (const listener of [...listeners.current]) listener(change);
  }, []);
  const [live, setLive] = useState(UNKNOWN);
  const following = useRef<Live | null>(null);
  useEffect(() => {
    if (!isOfficer) return;
    const stop = new AbortController();
    const source = streamOf(membership.organizationId, client);
    const followed = followChanges(source, { onKnown: setLive, onRedraw: changed }, stop.signal);
    following.current = followed;
    wakeWith(followed, stop.signal);
    return () => stop.abort();
  }, [client, isOfficer, membership.organizationId, changed]);
  const nudge = useCallback(() => following.current?.nudge(), []);
  const value = { membership, isOfficer, live, nudge, onChange, changed };
  return (
    <Provider value={client}>
      <Context.Provider value={value}>
        <ActingIn.Provider value={isOneOfSeveral ? membership.organizationName : null}>
          <WithTimeZone>{children}</WithTimeZone>
        </ActingIn.Provider>
      </Context.Provider>
    </Provider>
  );
}

/**
 * A network that is back, or a page looked at again, is a reason to try at once; one that is gone, to say so. A page that
 * nobody looks at leaves its connection to those that are.
 */
function wakeWith(followed: Live, signal: AbortSignal): void {
  const look = () => followed.rest(document.hidden);
  look();
  window.addEventListener('online', followed.nudge, { signal });
  window.addEventListener('offline', followed.drop, { signal });
  document.addEventListener('visibilitychange', look, { signal });
}

/** Until the organization's zone is known, and where it cannot be read, times are told in the reader's own. */
function WithTimeZone({ children }: { readonly children: ComponentChildren }) {
  const { data } = useRead(ORGANIZATION, {});
  const own = useTimeZone();
  return <TimeZone.Provider value={data?.organization.timeZone ?? own}>{children}</TimeZone.Provider>;
}
