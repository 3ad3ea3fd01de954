import { useState } from 'preact/hooks';
import { addPasskey, passkeysWork } from '../auth/passkey.ts';
import { ask } from '../auth/request.ts';
import { useForm } from '../auth/use-form.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { useList } from './use-list.ts';

type Passkey = { readonly id: string; readonly name?: string | null; readonly createdAt?: string | null };

/** Passkeys of this person: add one on this device, remove one that was lost. */
export function Passkeys() {
  const { items, refusal, again } = useList<Passkey>('/api/auth/passkey/list-user-passkeys');
  const [name, setName] = useState('');
  const form = useForm();
  async function add(): Promise<void> {
    if ((await form.send(() => addPasskey(name.trim() || 'Passkey'))) === null) return;
    setName('');
    again();
  }
  async function remove(id: string): Promise<void> {
    if ((await form.send(() => ask('/api/auth/passkey/delete-passkey', { id }))) !== null) again();
  }
  return (
    <Section title="Passkeys">
      <p class="quiet">
        A passkey signs you in with the fingerprint, face or PIN of your device, and cannot be typed into a
        wrong page.
      </p>
      <Refusal said={refusal ?? form.whole()} />
      {items === null || items.length === 0 ? null : (
        <ul class="account-list">
          {items.map((passkey) => (
            <li key={passkey.id}>
              <span>
                <strong>{passkey.name ?? 'Passkey'}</strong>
                {passkey.createdAt == null ? null : (
                  <span class="quiet">
                    {' '}
                    · made <Time at={passkey.createdAt} />
                  </span>
                )}
              </span>
              <Button
                look="quiet"
                label={`Remove ${passkey.name ?? 'passkey'}`}
                busy={form.busy}
                onPress={() => void remove(passkey.id)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {passkeysWork() ? (
        <form
          class="account-line"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Field label="Name of this device" name="device" value={name} onValue={setName} />
          <Button submit busy={form.busy}>
            Add a passkey
          </Button>
        </form>
      ) : (
        <p class="quiet">This browser has no passkeys.</p>
      )}
    </Section>
  );
}
