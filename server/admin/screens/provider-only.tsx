import { leaveForProvider } from '../auth/provider.ts';
import { useForm } from '../auth/use-form.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { Membership } from '../session.tsx';
import { useTitle } from '../use-title.ts';

/** An organization that this sign-in does not admit to, since it demands its own. */
export function ProviderOnlyScreen({ membership }: { readonly membership: Membership }) {
  const form = useForm();
  useTitle('Sign in with your organization');
  const back = new URLSearchParams({ return: `/o/${membership.slug}` });
  return (
    <Empty
      level={1}
      title={`${membership.organizationName} wants its own sign-in`}
      action={
        <>
          <Refusal said={form.whole()} />
          <Button
            look="primary"
            busy={form.busy}
            onPress={() => void form.send(() => leaveForProvider(membership.slug, `?${back}`))}
          >
            Sign in with your organization
          </Button>
        </>
      }
    >
      You signed in with your own password or passkey, and this organization lets people in through its own
      sign-in alone. Nothing of yours was lost.
    </Empty>
  );
}
