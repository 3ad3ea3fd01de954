import './connection.css';
import type { Known } from '../live/catch-up.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { clockTime } from '../when.ts';

const words: { readonly [connection in Known['connection']]: string } = {
  connecting: 'Connecting',
  live: 'Live',
  polling: 'Checking now and then',
  offline: 'Not connected',
};

/** How well the page is connected, as a shape and a word. */
export function Connection() {
  return <ConnectionState connection={useOrganization().live.connection} />;
}

export function ConnectionState({ connection }: { readonly connection: Known['connection'] }) {
  return (
    <p class={`connection connection-${connection}`} role="status">
      <svg viewBox="0 0 10 10" aria-hidden="true">
        {connection === 'live' ? (
          <circle cx="5" cy="5" r="4" fill="currentColor" />
        ) : (
          <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" stroke-width="2" />
        )}
      </svg>
      {words[connection]}
    </p>
  );
}

/** Says what is stale while the server is not heard; nothing while it is. */
export function Stale() {
  const { live, nudge } = useOrganization();
  if (live.connection !== 'offline') return null;
  return <StaleSince knownAt={live.knownAt} again={nudge} />;
}

export function StaleSince({
  knownAt,
  again,
}: {
  readonly knownAt: number | null;
  readonly again: () => void;
}) {
  const shown =
    knownAt === null ? 'Nothing could be read yet' : `Showing what was known at ${clockTime(knownAt)}`;
  return (
    <Notice tone="warn" title={shown} action={<Button onPress={again}>Try now</Button>}>
      The server does not answer. Nothing is lost: reports wait in the extensions, drafts stay here, and this
      page tries again by itself.
    </Notice>
  );
}
