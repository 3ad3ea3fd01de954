import { useState } from 'preact/hooks';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useUniqueId } from '../parts/use-unique-id.ts';
import { SET_LOGO } from './documents.ts';

type Props = { readonly known: string | null; readonly onSet: () => void };

/** Chooses the picture at the head of letters, with the words that stand for it where it cannot be seen. */
export function LogoForm({ known, onSet }: Props) {
  const [image, setImage] = useState<string | null>(null);
  const [alternative, setAlternative] = useState(known ?? '');
  const change = useChange(SET_LOGO);
  const { about, whole } = refusalBeside(change.refusal, ['alternative']);
  const file = useUniqueId();
  async function send(said: { readonly image: string | null; readonly alternative: string | null }) {
    if ((await change.send(said)) !== null) onSet();
  }
  return (
    <form
      class="records-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (image !== null) void send({ image, alternative });
      }}
    >
      <Refusal said={whole} />
      <div class="field">
        <label for={file}>Logo: PNG or JPEG, at most 64 kB</label>
        <input
          id={file}
          type="file"
          required
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          onChange={({ currentTarget }) => void read(currentTarget.files?.[0]).then(setImage)}
        />
      </div>
      <Field
        label="What a screen reader says for it"
        name="alternative"
        required
        value={alternative}
        onValue={setAlternative}
        refusal={about('alternative')}
      />
      <Button submit busy={change.busy}>
        Set the logo
      </Button>
      {known === null ? null : (
        <Button busy={change.busy} onPress={() => void send({ image: null, alternative: null })}>
          Take the logo away
        </Button>
      )}
    </form>
  );
}

/** A file as base64; null where none is chosen. */
async function read(file: File | undefined): Promise<string | null> {
  if (file === undefined) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
