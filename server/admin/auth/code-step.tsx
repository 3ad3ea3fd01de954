import { useState } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { ask } from './request.ts';
import { useForm } from './use-form.ts';

type Props = {
  readonly more: Readonly<Record<string, unknown>>;
  readonly onAnswer: (body: Readonly<Record<string, unknown>>) => void;
  readonly onBack: () => void;
};

/** The second step: the six digits of the authenticator app, or one of the recovery codes. */
export function CodeStep({ more, onAnswer, onBack }: Props) {
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const form = useForm();
  async function submit(): Promise<void> {
    const path = recovery ? '/api/auth/two-factor/verify-backup-code' : '/api/auth/two-factor/verify-totp';
    const body = await form.send(() => ask(path, { ...more, code: code.replaceAll(/\s/g, '') }));
    if (body !== null) onAnswer(body);
    else setCode('');
  }
  function change(): void {
    setRecovery(!recovery);
    setCode('');
    form.clear();
  }
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refusal said={form.whole('code')} />
        <Field
          key={recovery ? 'recovery' : 'app'}
          label={recovery ? 'Recovery code' : 'Code from your authenticator app'}
          name="code"
          inputMode={recovery ? 'text' : 'numeric'}
          autocomplete="one-time-code"
          required
          value={code}
          onValue={setCode}
          hint={recovery ? 'Each code works once.' : 'Six digits. Each code works once.'}
          refusal={form.about('code')}
        />
        <Button look="primary" submit busy={form.busy}>
          Continue
        </Button>
      </form>
      <div class="door-more small">
        <Button look="quiet" onPress={change}>
          {recovery ? 'Use the authenticator app' : 'Use a recovery code'}
        </Button>
        <Button look="quiet" onPress={onBack}>
          Back
        </Button>
      </div>
    </>
  );
}
