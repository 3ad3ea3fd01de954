import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { passkeysWork, signInWithPasskey } from './passkey.ts';
import { ask } from './request.ts';
import { useForm } from './use-form.ts';

type Props = {
  /** Travels with each request: the extension's question, where there is one. */
  readonly more: Readonly<Record<string, unknown>>;
  readonly onAnswer: (body: Readonly<Record<string, unknown>>) => void;
  readonly onProvider: () => void;
};

export function PasswordStep({ more, onAnswer, onProvider }: Props) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const form = useForm();
  async function send(request: Parameters<typeof form.send>[0]): Promise<void> {
    const body = await form.send(request);
    if (body !== null) onAnswer(body);
  }
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => ask('/api/auth/sign-in/email', { ...more, email, password }));
        }}
      >
        <Refusal said={form.whole('email')} />
        <Field
          label="E-mail"
          name="email"
          type="email"
          autocomplete="username webauthn"
          required
          value={email}
          onValue={setEmail}
          refusal={form.about('email')}
        />
        <Field
          label="Password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          value={password}
          onValue={setPassword}
        />
        <Button look="primary" submit busy={form.busy}>
          Sign in
        </Button>
      </form>
      {passkeysWork() ? (
        <Button busy={form.busy} onPress={() => void send(() => signInWithPasskey(more))}>
          Sign in with a passkey
        </Button>
      ) : null}
      <Button busy={form.busy} onPress={onProvider}>
        Sign in with your organization
      </Button>
      <p class="small">
        <Link href="/forgot">Forgot your password?</Link>
      </p>
    </>
  );
}
