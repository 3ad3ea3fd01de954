import { useState } from 'preact/hooks';
import type { EnrolAnswer } from '../messages/_answers.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

type Props = {
  /** Called in the submit itself, since the browser asks for the server's permission then. */
  readonly enrol: (link: string) => Promise<EnrolAnswer>;
  readonly onEnrolled: (organizationName: string) => void;
};

/** A box for the invitation link. What is wrong with it is said below it, and it stays to be mended. */
export function EnrolForm({ enrol, onEnrolled }: Props) {
  const [link, write] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!looksLikeInvitation(link))
      return setError('This is not an invitation link. It looks like https://needful.clinic.example/join/…');
    setBusy(true);
    const answer = await enrol(link.trim()).catch(failed);
    setBusy(false);
    setError(answer.enrolled ? null : answer.message);
    if (answer.enrolled) onEnrolled(answer.organizationName);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Field label="Invitation link" hint="From the e-mail that invited you." error={error}>
        {(attributes) => (
          <input
            {...attributes}
            type="url"
            autocomplete="off"
            spellcheck={false}
            value={link}
            onInput={(event) => write(event.currentTarget.value)}
          />
        )}
      </Field>
      <div>
        <Button look="primary" type="submit" busy={busy}>
          Connect
        </Button>
      </div>
    </form>
  );
}

/** `<origin>/join/<organizationId>.<token>`. */
export function looksLikeInvitation(link: string): boolean {
  if (!URL.canParse(link.trim())) return false;
  const url = new URL(link.trim());
  return /^https?:$/.test(url.protocol) && /^\/join\/[^/]+\.[^/]+$/.test(url.pathname);
}

function failed(): EnrolAnswer {
  return {
    enrolled: false,
    code: 'FAILED',
    message: 'Needful could not open that link. Nothing was changed. Try again.',
  };
}
