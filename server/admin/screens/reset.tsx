import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { resetToken } from '../auth/continue.ts';
import { ask } from '../auth/request.ts';
import { useForm } from '../auth/use-form.ts';
import { Button } from '../parts/button.tsx';
import { Door } from '../parts/door.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';

/** Sets a new password with the link that was mailed. */
export function ResetScreen() {
  const token = resetToken(location.hash);
  const [password, setPassword] = useState('');
  const [, navigate] = useLocation();
  const form = useForm();
  async function submit(): Promise<void> {
    const body = await form.send(() => ask('/api/auth/reset-password', { newPassword: password, token }));
    if (body !== null) navigate('/sign-in?because=reset', { replace: true });
  }
  return (
    <Door title="Set a new password">
      {token === null ? (
        <Notice tone="bad" title="This link does not work any more">
          It was used already, is older than an hour, or was cut short.{' '}
          <Link href="/forgot">Ask for a new one</Link>.
        </Notice>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Refusal said={form.whole('password')} />
          <Field
            label="New password"
            name="password"
            type="password"
            autocomplete="new-password"
            required
            value={password}
            onValue={setPassword}
            hint="At least 12 characters: a few words that do not belong together. You are signed out everywhere else."
            refusal={form.about('password')}
          />
          <Button look="primary" submit busy={form.busy}>
            Set the password
          </Button>
        </form>
      )}
    </Door>
  );
}
