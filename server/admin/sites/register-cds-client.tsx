import { useState } from 'preact/hooks';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { CDS_CLIENT_REGISTER } from './cds-documents.ts';

const EMPTY = { name: '', issuer: '', keysUrl: '', keys: '', tenant: '', origins: '' };
type Typed = typeof EMPTY;

const LINES = [
  ['name', 'What people here call it', 'Such as Lakeside EHR.', true],
  ['issuer', 'Issuer', 'Exactly what its tokens name as iss, such as https://ehr.example/.', true],
  ['keysUrl', 'Address of its keys', 'A JWK Set by https. Leave it empty where you have the keys.', false],
  ['tenant', 'Tenant', 'Only where one vendor signs for many organizations: what stands for yours.', false],
] as const satisfies readonly (readonly [keyof Typed, string, string, boolean])[];

/** A further EHR, as its administrator describes it. It may ask once a second person approves it. */
export function RegisterCdsClient({ onChanged }: { readonly onChanged: () => void }) {
  const [typed, type] = useState(EMPTY);
  const change = useChange(CDS_CLIENT_REGISTER);
  const fields = ['keys', 'keysUrl', 'issuer', 'client.name', 'client.issuer', 'client.tenant'];
  const { about, whole } = refusalBeside(change.refusal, fields);
  const put = (name: keyof Typed) => (value: string) => type({ ...typed, [name]: value });
  async function submit(): Promise<void> {
    if ((await change.send({ client: clientOf(typed) })) !== null) onChanged();
  }
  return (
    <details>
      <summary>Register an EHR</summary>
      <form
        class="reminders-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {LINES.map(([name, label, hint, required]) => (
          <Field
            key={name}
            {...{ label, name, hint, required }}
            value={typed[name]}
            onValue={put(name)}
            refusal={about(name) ?? about(`client.${name}`)}
          />
        ))}
        <TextArea
          label="Its public keys"
          name="keys"
          hint="A JWK Set, in the place of the address. Never a private key."
          value={typed.keys}
          onValue={put('keys')}
          refusal={about('keys')}
        />
        <TextArea
          label="Web origins"
          name="origins"
          hint="Only where a browser itself asks: one a line, such as https://ehr.example."
          value={typed.origins}
          onValue={put('origins')}
        />
        <Refusal said={whole} />
        <p>
          <Button look="primary" submit busy={change.busy}>
            Register it
          </Button>
        </p>
      </form>
    </details>
  );
}

/** As the server takes it: what was left empty is not said. */
function clientOf({ name, issuer, keysUrl, keys, tenant, origins }: Typed) {
  const said = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...{ name, issuer: issuer.trim(), tenant: said(tenant), keys: said(keys), keysUrl: said(keysUrl) },
    origins: origins.split(/\s+/).filter((origin) => origin !== ''),
  };
}
