import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { ask } from '../auth/request.ts';
import { useForm } from '../auth/use-form.ts';
import { Button } from '../parts/button.tsx';
import { Door } from '../parts/door.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';

/** Asks for a link to a new password. Its answer is the same for every address: it tells nobody who has an account. */
export function ForgotScreen() {
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const form = useForm();
  async function submit(): Promise<void> {
    const body = await form.send(() => ask('/api/auth/request-password-reset', { email }));
    if (body !== null) setSent(true);
  }
  return (
    <Door title="Forgot your password?">
      {sent ? (
        <Notice tone="good" title="Look into your mail">
          If {email} has an account here, a link is on its way. It works for an hour. Nothing there? Look
          among the spam, or ask an administrator.
        </Notice>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Refusal said={form.whole('email')} />
          <Field
            label="E-mail"
            name="email"
            type="email"
            autocomplete="username"
            required
            value={email}
            onValue={setEmail}
            hint="A link to set a new password is sent there."
            refusal={form.about('email')}
          />
          <Button look="primary" submit busy={form.busy}>
            Send the link
          </Button>
        </form>
      )}
      <p class="small">
        <Link href="/sign-in">Back to signing in</Link>
      </p>
    </Door>
  );
}
