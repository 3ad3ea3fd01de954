import { KeyHint } from '../parts/key-hint.tsx';
import './shell.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { homeOf } from '../home.ts';
import { Button } from '../parts/button.tsx';
import { type Me, type Membership, useSession } from '../session.tsx';
import { useKeys } from '../use-keys.ts';
import { AllKeys } from './all-keys.tsx';
import { Connection } from './connection.tsx';
import { Idle } from './idle.tsx';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
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
        <div class="bar-end">
          {membership?.roles.includes('OFFICER') ? <Connection /> : null}
          <Button look="quiet" label="All keys" onPress={() => showKeys(true)}>
            <KeyHint press="?" />
          </Button>
          <SignOut name={me?.name} />
        </div>
        <Navigation membership={membership ?? me?.memberships[0]} across={isAcross(me)} />
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

function isAcross(me: Me | undefined): boolean {
  return (me?.memberships ?? []).filter(({ roles }) => roles.includes('OFFICER')).length > 1;
}
