import { useState } from 'preact/hooks';
import type { Role } from '../generated/graphql.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { roleWords } from '../words.ts';
import { ask } from './request.ts';
import { useForm } from './use-form.ts';

/** What the server says of an invitation. `existing`: the address has an account already. */
export type Welcome = {
  readonly organizationName: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly existing: boolean;
};

type Props = {
  readonly welcome: Welcome;
  readonly organizationId: string;
  readonly token: string;
  readonly onJoined: (slug: string) => void;
};

export function JoinForm({ welcome, organizationId, token, onJoined }: Props) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const form = useForm();
  async function submit(): Promise<void> {
    const body = await form.send(() => ask('/api/join', { organizationId, token, name, password }));
    if (body !== null) onJoined(String(body.slug));
  }
  const roles = welcome.roles.map((role) => roleWords[role] ?? role).join(', ');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>
        You are invited as <strong>{roles}</strong> with the address <strong>{welcome.email}</strong>.
      </p>
      <Refusal said={form.whole('name', 'password')} />
      {welcome.existing ? null : (
        <Field
          label="Your name"
          name="name"
          autocomplete="name"
          required
          value={name}
          onValue={setName}
          refusal={form.about('name')}
        />
      )}
      <Field
        label={welcome.existing ? 'Your password' : 'Choose a password'}
        name="password"
        type="password"
        autocomplete={welcome.existing ? 'current-password' : 'new-password'}
        required
        value={password}
        onValue={setPassword}
        hint={
          welcome.existing
            ? 'This address has an account already. Its password proves that it is you.'
            : 'At least 12 characters: a few words that do not belong together.'
        }
        refusal={form.about('password')}
      />
      <Button look="primary" submit busy={form.busy}>
        Join
      </Button>
    </form>
  );
}
