import './people.css';
import './account.css';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Authenticator } from '../account/authenticator.tsx';
import { Passkeys } from '../account/passkeys.tsx';
import { Password } from '../account/password.tsx';
import { Sessions } from '../account/sessions.tsx';
import { ask } from '../auth/request.ts';
import { Empty } from '../parts/empty.tsx';
import type { Me } from '../session.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** How this person signs in, and where they are signed in. */
export function AccountScreen({ me }: { readonly me: Me }) {
  const heading = useArrival();
  const [own, again] = useOwnSession();
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
      <Passkeys />
      <Authenticator on={own?.user.twoFactorEnabled ?? false} onChanged={again} />
      <Password />
      <Sessions currentId={own?.session.id ?? null} />
    </div>
  );
}

type Own = {
  readonly session: { readonly id: string };
  readonly user: { readonly twoFactorEnabled?: boolean | null };
};

function useOwnSession(): [Own | null, () => void] {
  const [own, setOwn] = useState<Own | null>(null);
  const again = useCallback(() => {
    void ask('/api/auth/get-session').then((answer) => {
      if (answer.is === 'done' && 'session' in answer.body) setOwn(answer.body as Own);
    });
  }, []);
  useEffect(again, [again]);
  return [own, again];
}
