import { browserOf } from '@needful/shared/domain/browser.ts';
import { ask } from '../auth/request.ts';
import { useForm } from '../auth/use-form.ts';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { Time } from '../parts/time.tsx';
import { useSession } from '../session.tsx';
import { useList } from './use-list.ts';

type SignIn = {
  readonly id: string;
  readonly kind: 'page' | 'extension';
  readonly since: string;
  readonly lastUsed: string | null;
  readonly browser: string | null;
};

type Props = {
  readonly currentId: string | null;
  /** Signed in through an organization's provider: only what was made through it is listed, and ended. */
  readonly within: boolean;
};

/** Where this person is signed in, with a way to end each. */
export function Sessions({ currentId, within }: Props) {
  const { items, refusal, again } = useList<SignIn>('/api/auth/sign-ins');
  const { signOut } = useSession();
  const form = useForm();
  async function end(id: string): Promise<void> {
    if ((await form.send(() => ask('/api/auth/sign-ins/end', { id }))) !== null) again();
  }
  async function endAll(): Promise<void> {
    if ((await form.send(() => ask('/api/auth/sign-out-everywhere', {}))) !== null) await signOut();
  }
  return (
    <Section title="Where you are signed in">
      <Refusal said={refusal ?? form.whole()} />
      <ul class="account-list">
        {(items ?? []).map((signIn) => (
          <li key={signIn.id}>
            <Place signIn={signIn} />
            {signIn.id === currentId ? (
              <Tag tone="good">This one</Tag>
            ) : (
              <Button look="quiet" busy={form.busy} onPress={() => void end(signIn.id)}>
                Sign out there
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Button busy={form.busy} onPress={() => void endAll()}>
          {within ? 'Sign out of the organization everywhere' : 'Sign out everywhere'}
        </Button>{' '}
        <span class="quiet small">
          {within
            ? 'Here, on every other computer, and in the extensions: wherever you came in through your organization. What you signed in to with a password or passkey of your own stays.'
            : 'Here, on every other computer, and in the extensions.'}
        </span>
      </p>
    </Section>
  );
}

function Place({ signIn }: { readonly signIn: SignIn }) {
  const browser = browserOf(signIn.browser ?? '');
  return (
    <span>
      <strong>{signIn.kind === 'extension' ? `Extension in ${browser}` : browser}</strong>
      <span class="quiet">
        {' '}
        · since <Time at={signIn.since} />
        {signIn.lastUsed === null ? null : (
          <>
            , last used <Time at={signIn.lastUsed} show="relative" />
          </>
        )}
      </span>
    </span>
  );
}
