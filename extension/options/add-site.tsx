import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import type { OptionsActions, ProfileChoice } from './model.ts';

type Props = { readonly profiles: readonly ProfileChoice[]; readonly actions: OptionsActions };

/** A site that nobody assigned: its address, and what it is. The browser asks before anything is read. */
export function AddSite({ profiles, actions }: Props) {
  const [address, write] = useState('');
  const [profile, choose] = useState(profiles[0]?.id ?? '');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const origin = originOf(address);
    if (origin === null)
      return setError('This is not a web address. It looks like https://mail.clinic.example');
    // No await before it: the browser asks for a permission in the click alone.
    void actions.allowSite(origin, profile).then((allowed) => {
      setError(allowed ? null : 'The browser was not allowed to read it. Nothing was changed.');
      if (allowed) write('');
    });
  };
  return (
    <details>
      <summary>Add a site</summary>
      <form class="stack" onSubmit={submit} noValidate>
        <Field label="Address" hint="Only the beginning counts: https://mail.clinic.example" error={error}>
          {(attributes) => (
            <input
              {...attributes}
              type="url"
              autocomplete="off"
              value={address}
              onInput={(event) => write(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="What it is">
          {(attributes) => (
            <select
              {...attributes}
              class="input input-short"
              value={profile}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              {profiles.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div>
          <Button type="submit">Let Needful work there</Button>
        </div>
      </form>
    </details>
  );
}

/** `https://mail.clinic.example` of what someone typed or pasted, with or without a scheme; null for no address. */
export function originOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.origin : null;
}
