import { ask } from '../auth/request.ts';
import { useForm } from '../auth/use-form.ts';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { Tag } from '../parts/tag.tsx';
import { Time } from '../parts/time.tsx';
import { useSession } from '../session.tsx';
import { browserOf } from './browser.ts';
import { useList } from './use-list.ts';

type SignedIn = {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly userAgent?: string | null;
};

/** Where this person is signed in, with a way to end each. */
export function Sessions({ currentId }: { readonly currentId: string | null }) {
  const { items, refusal, again } = useList<SignedIn>('/api/auth/list-sessions');
  const { signOut } = useSession();
  const form = useForm();
  async function end(token: string): Promise<void> {
    if ((await form.send(() => ask('/api/auth/revoke-session', { token }))) !== null) again();
  }
  async function endAll(): Promise<void> {
    if ((await form.send(() => ask('/api/auth/revoke-sessions', {}))) !== null) await signOut();
  }
  return (
    <Section title="Where you are signed in">
      <Refusal said={refusal ?? form.whole()} />
      <ul class="account-list">
        {(items ?? []).map((session) => (
          <li key={session.id}>
            <span>
              <strong>{browserOf(session.userAgent ?? '')}</strong>
              <span class="quiet">
                {' '}
                · since <Time at={session.createdAt} />
              </span>
            </span>
            {session.id === currentId ? (
              <Tag tone="good">This one</Tag>
            ) : (
              <Button look="quiet" busy={form.busy} onPress={() => void end(session.token)}>
                Sign out there
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Button busy={form.busy} onPress={() => void endAll()}>
          Sign out everywhere
        </Button>{' '}
        <span class="quiet small">Here, on every other computer, and in the extensions.</span>
      </p>
    </Section>
  );
}
