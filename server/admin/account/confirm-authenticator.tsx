import { useState } from 'preact/hooks';
import { ask } from '../auth/request.ts';
import { useForm } from '../auth/use-form.ts';
import { Button } from '../parts/button.tsx';
import { CopyOnce } from '../parts/copy-once.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Qr } from './qr.tsx';

export type NewAuthenticator = { readonly totpURI: string; readonly backupCodes: readonly string[] };

type Props = {
  readonly made: NewAuthenticator;
  readonly onCancel: () => void;
  readonly onConfirmed: () => void;
};

/** Shows the secret as a QR code and in letters, and proves with one code that the app has it. */
export function ConfirmAuthenticator({ made, onCancel, onConfirmed }: Props) {
  const [code, setCode] = useState('');
  const form = useForm();
  const secret = new URL(made.totpURI).searchParams.get('secret') ?? '';
  async function confirm(): Promise<void> {
    const body = await form.send(() =>
      ask('/api/auth/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') }),
    );
    if (body !== null) onConfirmed();
  }
  return (
    <div class="account-qr">
      <Qr text={made.totpURI} label="QR code for the authenticator app" />
      <div>
        <p>Scan this with your authenticator app, or type the key:</p>
        <CopyOnce label="Key" text={secret} />
        <form
          class="account-line"
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
          }}
        >
          <Refusal said={form.whole('code')} />
          <Field
            label="The code it shows now"
            name="code"
            inputMode="numeric"
            autocomplete="one-time-code"
            required
            value={code}
            onValue={setCode}
            refusal={form.about('code')}
          />
          <Button look="primary" submit busy={form.busy}>
            Switch it on
          </Button>
          <Button look="quiet" onPress={onCancel}>
            Cancel
          </Button>
        </form>
      </div>
    </div>
  );
}
