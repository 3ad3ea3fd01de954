import { useState } from 'preact/hooks';
import type { Mark as Shown } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Mark } from '../ui/mark.tsx';
import type { OptionsActions } from './model.ts';

type Props = { readonly mark: Shown; readonly actions: Pick<OptionsActions, 'changeMark'> };

const FITS = /^[\p{L}\d][\p{L}\d ]{2,23}$/u;

/** The mark of whoever is signed in: shown, drawn anew, or put into words of their own. */
export function YourMark({ mark, actions }: Props) {
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);
  const change = async (to: string | null) => {
    const fits = to === null || FITS.test(to);
    setError(fits ? null : 'Use 3 to 24 letters, digits and blanks.');
    if (!fits) return;
    await actions.changeMark(to);
    setWords('');
  };
  return (
    <section class="options-section" aria-labelledby="mark">
      <h2 id="mark">Your mark</h2>
      <p role="status">
        <Mark mark={mark} />
      </p>
      <p>
        Every reminder, preview and receipt that Needful shows on a page bears this mark. Pages cannot read
        it, so what does not bear it was painted by the page. Needful never asks for a password on a page. On
        a shared computer everybody has their own.
      </p>
      <form
        class="stack stack-tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void change(words.trim());
        }}
      >
        <Field
          label="Words of your own"
          hint="Not your name, and nothing that others would guess."
          error={error}
        >
          {(attributes) => (
            <input
              {...attributes}
              class="input input-short"
              type="text"
              autocomplete="off"
              maxLength={24}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row">
          <Button type="submit">Use these words</Button>
          <Button onClick={() => void change(null)}>Draw another by chance</Button>
        </div>
      </form>
    </section>
  );
}
