import { useState } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { leaveForProvider } from './provider.ts';
import { useForm } from './use-form.ts';

type Props = {
  /** The query of the sign-in page, to come back to. */
  readonly search: string;
  readonly onBack: () => void;
};

/** Asks which organization; its own sign-in does the rest. */
export function ProviderStep({ search, onBack }: Props) {
  const [place, setPlace] = useState('');
  const form = useForm();
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void form.send(() => leaveForProvider(place, search));
        }}
      >
        <Refusal said={form.whole('place')} />
        <Field
          label="Your work e-mail, or your organization’s short name"
          name="place"
          autocomplete="username"
          required
          value={place}
          onValue={setPlace}
          hint="You are taken to your organization’s own sign-in, and back here afterwards."
          refusal={form.about('place')}
        />
        <Button look="primary" submit busy={form.busy}>
          Continue
        </Button>
      </form>
      <div class="door-more small">
        <Button look="quiet" onPress={onBack}>
          Use a password or passkey
        </Button>
      </div>
    </>
  );
}
