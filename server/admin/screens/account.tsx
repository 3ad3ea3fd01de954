import './people.css';
import './account.css';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Authenticator } from '../account/authenticator.tsx';
import { Passkeys } from '../account/passkeys.tsx';
import { Password } from '../account/password.tsx';
import { RecentSignIns } from '../account/recent-sign-ins.tsx';
import { Sessions } from '../account/sessions.tsx';
import { type Whoami, whoami } from '../auth/whoami.ts';
import { OwnMail } from '../mail/own-mail.tsx';
import { Empty } from '../parts/empty.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Me } from '../session.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** How this person signs in, and where they are signed in. */
export function AccountScreen({ me }: { readonly me: Me }) {
  const heading = useArrival();
  const [own, again] = useOwn();
  useTitle('Account');
  return (
    <div class="screen">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {me.name}
        </h1>
        <p class="quiet">{me.email}</p>
      </div>
      {me.memberships.length > 0 ? null : (
        <Empty title="You belong to no organization">
          Open the invitation link that an administrator gave you.
        </Empty>
      )}
      {own?.state !== 'signed-in' ? null : own.person.within === null ? (
        <>
          <Passkeys />
          <Authenticator on={own.person.secondFactor} onChanged={again} />
          <Password />
        </>
      ) : (
        <Notice title="You signed in through your organization">
          It is in charge of that sign-in, which counts there alone. To change a password or passkey of your
          own, sign out and sign in with it.
        </Notice>
      )}
      {me.memberships
        .filter(({ wantsProvider }) => !wantsProvider)
        .map((membership) => (
          <OwnMail key={membership.organizationId} membership={membership} />
        ))}
      <Sessions
        currentId={own?.state === 'signed-in' ? own.sessionId : null}
        within={own?.state === 'signed-in' && own.person.within !== null}
      />
      <RecentSignIns />
    </div>
  );
}

function useOwn(): [Whoami | null, () => void] {
  const [own, setOwn] = useState<Whoami | null>(null);
  const again = useCallback(() => void whoami().then(setOwn), []);
  useEffect(again, [again]);
  return [own, again];
}
