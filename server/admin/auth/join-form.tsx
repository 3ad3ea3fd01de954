import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useSession } from '../session.tsx';
import { ask } from './request.ts';
import { useForm } from './use-form.ts';

/** What the server says of an invitation. `existing`: the address has an account already. */
export type Welcome = {
  readonly organizationName: string;
  readonly email: string;
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly existing: boolean;
  /** The organization's short name, and whether it takes its own sign-in alone. */
  readonly slug: string;
  readonly providerOnly: boolean;
};

type Props = {
  readonly welcome: Welcome;
  /** `<organization>.<token>`, as it stands in the address. */
  readonly invitation: string;
  readonly onJoined: (slug: string) => void;
};

/** Joins: a newcomer with a name and a password, who has an account by being signed in with it. */
export function JoinForm({ welcome, invitation, onJoined }: Props) {
  const { session } = useSession();
  const signedIn = session.is === 'signed-in' ? session.me.email : null;
  return (
    <>
      <p>
        You are invited as <strong>{welcome.roles.join(', ')}</strong> with the address{' '}
        <strong>{welcome.email}</strong>.
      </p>
      {welcome.providerOnly ? (
        <ByProvider welcome={welcome} />
      ) : signedIn !== null && signedIn !== welcome.email ? (
        <OtherPerson email={signedIn} />
      ) : signedIn === null && welcome.existing ? (
        <HasAccount invitation={invitation} />
      ) : (
        <Accept welcome={welcome} invitation={invitation} newcomer={signedIn === null} onJoined={onJoined} />
      )}
    </>
  );
}

/** Where a password would open nothing, none is asked for. */
function ByProvider({ welcome }: { readonly welcome: Welcome }) {
  const { session, signOut } = useSession();
  if (session.is === 'signed-in') {
    return (
      <>
        <p>
          {welcome.organizationName} lets people in through its own sign-in alone. Sign out, then open the
          link again.
        </p>
        <Button look="primary" onPress={() => void signOut()}>
          Sign out
        </Button>
      </>
    );
  }
  return (
    <>
      <p>
        {welcome.organizationName} lets people in through its own sign-in alone; it takes this invitation with
        it. You need no password here. If you are asked for an organization, it is{' '}
        <strong>{welcome.slug}</strong>.
      </p>
      <Link class="button button-primary" href="/sign-in?by=organization">
        Sign in with your organization
      </Link>
    </>
  );
}

function OtherPerson({ email }: { readonly email: string }) {
  const { signOut } = useSession();
  return (
    <>
      <p>You are signed in as {email}. Sign out, then open the link again.</p>
      <Button look="primary" onPress={() => void signOut()}>
        Sign out
      </Button>
    </>
  );
}

function HasAccount({ invitation }: { readonly invitation: string }) {
  const back = new URLSearchParams({ return: `/join/${invitation}` });
  return (
    <>
      <p>This address has an account already. Sign in with it and you come back here to join.</p>
      <Link class="button button-primary" href={`/sign-in?${back}`}>
        Sign in
      </Link>
      <OrByProvider />
    </>
  );
}

type AcceptProps = Props & { readonly newcomer: boolean };

function Accept({ welcome, invitation, newcomer, onJoined }: AcceptProps) {
  const [name, setName] = useState(welcome.name ?? '');
  const [password, setPassword] = useState('');
  const form = useForm();
  async function submit(): Promise<void> {
    const [organizationId, token] = invitation.split('.');
    const said = newcomer ? { name, password } : {};
    const body = await form.send(() => ask('/api/join', { organizationId, token, ...said }));
    if (body !== null) onJoined(String(body.slug));
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Refusal said={form.whole('name', 'password')} />
      {newcomer ? (
        <>
          <Field
            label="Your name"
            name="name"
            autocomplete="name"
            required
            value={name}
            onValue={setName}
            hint="As colleagues know it."
            refusal={form.about('name')}
          />
          <Field
            label="Choose a password"
            name="password"
            type="password"
            autocomplete="new-password"
            required
            value={password}
            onValue={setPassword}
            hint="At least 12 characters: a few words that do not belong together."
            refusal={form.about('password')}
          />
        </>
      ) : null}
      <Button look="primary" submit busy={form.busy}>
        Join {welcome.organizationName}
      </Button>
      {newcomer ? <OrByProvider /> : null}
    </form>
  );
}

/** Who is invited comes in by the organization's own sign-in as well, without this link. */
function OrByProvider() {
  return (
    <p class="quiet small">
      Does your organization have its own sign-in? <Link href="/sign-in?by=organization">Use it instead</Link>
      ; it takes this invitation with it.
    </p>
  );
}
