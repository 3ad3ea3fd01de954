import { KeyHint } from '../parts/key-hint.tsx';
import './shell.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { homeOf } from '../home.ts';
import { Button } from '../parts/button.tsx';
import { type Membership, useSession } from '../session.tsx';
import { useKeys } from '../use-keys.ts';
import { AllKeys } from './all-keys.tsx';
import { Connection } from './connection.tsx';
import { Idle } from './idle.tsx';
import { Mark } from './mark.tsx';
import { OrganizationSwitch } from './organization-switch.tsx';

type Props = { readonly membership?: Membership; readonly children: ComponentChildren };

/** What stands around every screen behind the sign-in. */
export function Shell({ membership, children }: Props) {
  const { session } = useSession();
  const [keysShown, showKeys] = useState(false);
  useKeys({ '?': () => showKeys(true) });
  const me = session.is === 'signed-in' ? session.me : undefined;
  return (
    <div class="shell">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="bar">
        <Link class="bar-mark" href={homeOf(membership ?? me?.memberships[0])} aria-label="Needful, start">
          <Mark />
          <span>Needful</span>
        </Link>
        {me === undefined ? null : <OrganizationSwitch memberships={me.memberships} current={membership} />}
        <Places membership={membership ?? me?.memberships[0]} />
        <div class="bar-end">
          {membership?.roles.includes('OFFICER') ? <Connection /> : null}
          <Button look="quiet" label="All keys" onPress={() => showKeys(true)}>
            <KeyHint press="?" />
          </Button>
          <SignOut name={me?.name} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {me === undefined ? null : <Idle />}
      {keysShown ? <AllKeys onClose={() => showKeys(false)} /> : null}
    </div>
  );
}

function SignOut({ name }: { readonly name: string | undefined }) {
  const { signOut } = useSession();
  const [leaving, setLeaving] = useState(false);
  function leave(): void {
    setLeaving(true);
    void signOut();
  }
  return (
    <>
      <span class="bar-who">{name}</span>
      <Button look="quiet" busy={leaving} onPress={leave}>
        Sign out
      </Button>
    </>
  );
}

function Places({ membership }: { readonly membership: Membership | undefined }) {
  const roles = membership?.roles ?? [];
  const base = `/o/${membership?.slug}`;
  const places = [
    { path: `${base}/queue`, name: 'Queue', shown: roles.includes('OFFICER') },
    { path: base, name: 'Start', shown: membership !== undefined && !roles.includes('OFFICER') },
    { path: `${base}/requests`, name: 'Requests', shown: roles.includes('OFFICER') },
    { path: `${base}/hhs`, name: 'HHS', shown: roles.includes('OFFICER') },
    { path: `${base}/overview`, name: 'Overview', shown: roles.some((role) => role !== 'STAFF') },
    { path: `${base}/snippets`, name: 'Snippets', shown: roles.some((role) => role !== 'STAFF') },
    { path: `${base}/people`, name: 'People', shown: roles.some((role) => role !== 'STAFF') },
    { path: `${base}/decides`, name: 'Who decides', shown: membership !== undefined },
    { path: `${base}/records`, name: 'Records', shown: roles.some((role) => role !== 'STAFF') },
    { path: `${base}/reminders`, name: 'Reminders', shown: roles.includes('OFFICER') },
    { path: '/account', name: 'Account', shown: true },
  ];
  return (
    <nav aria-label="Main">
      <ul>
        {places
          .filter(({ shown }) => shown)
          .map(({ path, name }) => (
            <li key={path}>
              <Place path={path} name={name} />
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Place({ path, name }: { readonly path: string; readonly name: string }) {
  const [here] = useLocation();
  const inside =
    here === path ||
    (name === 'Snippets' && here.startsWith(`${path}/`)) ||
    (name === 'Requests' && here.startsWith(`${path}/`)) ||
    (name === 'HHS' && here.startsWith(`${path}/`)) ||
    (name === 'Queue' && here.startsWith(path.replace('/queue', '/incident/')));
  return (
    <Link href={path} aria-current={inside ? 'page' : undefined}>
      {name}
    </Link>
  );
}
