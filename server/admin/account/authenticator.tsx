import { useState } from 'preact/hooks';
import { ask } from '../auth/request.ts';
import { useForm } from '../auth/use-form.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { ConfirmAuthenticator, type NewAuthenticator } from './confirm-authenticator.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Props = { readonly on: boolean; readonly onChanged: () => void };

/** The authenticator app: switch it on with a QR code, make new recovery codes, switch it off. */
export function Authenticator({ on, onChanged }: Props) {
  const [made, setMade] = useState<NewAuthenticator | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null) {
    return (
      <Section title="Authenticator app">
        <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
      </Section>
    );
  }
  if (made !== null) {
    return (
      <Section title="Authenticator app">
        <ConfirmAuthenticator
          made={made}
          onCancel={() => setMade(null)}
          onConfirmed={() => {
            setMade(null);
            setCodes(made.backupCodes);
            onChanged();
          }}
        />
      </Section>
    );
  }
  return (
    <Section title="Authenticator app">
      <Notice tone={on ? 'good' : 'warn'} title={on ? 'On' : 'Off'}>
        {on
          ? 'After the password, a code from your app is asked.'
          : 'Your password alone signs you in. A second step protects what you can see here.'}
      </Notice>
      <WithPassword on={on} onMade={setMade} onCodes={setCodes} onChanged={onChanged} />
    </Section>
  );
}

type WithPasswordProps = Props & {
  readonly onMade: (made: NewAuthenticator) => void;
  readonly onCodes: (codes: readonly string[]) => void;
};

/** Each change of the second step is proved with the password. */
function WithPassword({ on, onMade, onCodes, onChanged }: WithPasswordProps) {
  const [password, setPassword] = useState('');
  const form = useForm();
  async function send(path: string): Promise<void> {
    const body = await form.send(() => ask(`/api/auth/two-factor/${path}`, { password }));
    if (body === null) return;
    setPassword('');
    if (path === 'enable') onMade(body as NewAuthenticator);
    else if (path === 'disable') onChanged();
    else onCodes((body as NewAuthenticator).backupCodes);
  }
  return (
    <form
      class="account-line"
      onSubmit={(event) => {
        event.preventDefault();
        void send(on ? 'generate-backup-codes' : 'enable');
      }}
    >
      <Refusal said={form.whole('password')} />
      <Field
        label="Your password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        value={password}
        onValue={setPassword}
        refusal={form.about('password')}
      />
      <Button submit busy={form.busy}>
        {on ? 'Make new recovery codes' : 'Set up the app'}
      </Button>
      {on ? (
        <Button look="quiet" busy={form.busy} onPress={() => void send('disable')}>
          Switch it off
        </Button>
      ) : null}
    </form>
  );
}
