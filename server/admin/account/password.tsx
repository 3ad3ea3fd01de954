import { useState } from 'preact/hooks';
import { ask } from '../auth/request.ts';
import { useForm } from '../auth/use-form.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';

/** Changes the password; every other session ends with it. */
export function Password() {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const form = useForm();
  async function submit(): Promise<void> {
    const body = { currentPassword: current, newPassword: next };
    if ((await form.send(() => ask('/api/auth/change-password', body))) === null) return;
    setCurrent('');
    setNext('');
    setDone(true);
  }
  return (
    <Section title="Password">
      {done ? (
        <Notice tone="good" title="Changed">
          You are signed out everywhere else.
        </Notice>
      ) : null}
      <form
        class="account-line"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={form.whole('password')} />
        <Field
          label="Password until now"
          name="current-password"
          type="password"
          autocomplete="current-password"
          required
          value={current}
          onValue={setCurrent}
        />
        <Field
          label="New password"
          name="new-password"
          type="password"
          autocomplete="new-password"
          required
          value={next}
          onValue={setNext}
          hint="At least 12 characters."
          refusal={form.about('password')}
        />
        <Button submit busy={form.busy}>
          Change it
        </Button>
      </form>
    </Section>
  );
}
