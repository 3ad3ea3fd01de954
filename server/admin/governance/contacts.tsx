import { useState } from 'preact/hooks';
import type { ContactRole } from '../generated/graphql.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { PersonField } from '../parts/person-field.tsx';
import { type Governing, SET_CONTACT } from './documents.ts';
import { FormDialog } from './form-dialog.tsx';

const ROLES: readonly (readonly [ContactRole, string, string])[] = [
  [
    'GOVERNING_BODY',
    'Governing body',
    'The ladder ends here, and here it is decided where every officer is recused.',
  ],
  ['EXTERNAL_REVIEWER', 'External reviewer', 'Looks from outside at what nobody inside may check.'],
];

type Props = { readonly known: Governing; readonly canChange: boolean; readonly onDone: () => void };

/** Whom the ladder ends at, and who reviews from outside. */
export function Contacts({ known, canChange, onDone }: Props) {
  const [asking, setAsking] = useState<ContactRole | null>(null);
  return (
    <>
      <dl class="facts">
        {ROLES.map(([role, title, says]) => {
          const contact = known.governance.contacts.find((one) => one.role === role);
          const name = contact?.person?.name ?? contact?.name ?? null;
          return (
            <div key={role} class="decides-fact">
              <dt>{title}</dt>
              <dd>
                {name ?? 'Nobody is named.'}
                {contact?.email == null ? null : <span class="quiet"> · {contact.email}</span>}
                <p class="quiet small">{says}</p>
                {canChange ? (
                  <Button
                    look="quiet"
                    label={`Name the ${title.toLowerCase()}`}
                    onPress={() => setAsking(role)}
                  >
                    Name
                  </Button>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
      {asking === null ? null : (
        <ContactDialog role={asking} known={known} onDone={onDone} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

type DialogProps = {
  readonly role: ContactRole;
  readonly known: Governing;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function ContactDialog({ role, known, onDone, onClose }: DialogProps) {
  const [form, setForm] = useState({ person: '', name: '', email: '' });
  const change = useChange(SET_CONTACT);
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  async function send(): Promise<boolean> {
    const { person, name, email } = form;
    const done = await change.send({
      role,
      ...{ person: orNull(person), name: orNull(name), email: orNull(email) },
    });
    if (done !== null) onDone();
    return done !== null;
  }
  return (
    <FormDialog
      title={role === 'GOVERNING_BODY' ? 'Who stands for the governing body?' : 'Who reviews from outside?'}
      action="Save"
      busy={change.busy}
      refusal={change.refusal}
      onSend={send}
      onClose={onClose}
    >
      <PersonField
        label="A member"
        name="person"
        people={known.people}
        value={form.person}
        onValue={(person) => setForm({ ...form, person })}
        none="Nobody inside"
      />
      <p class="quiet small">Or somebody from outside:</p>
      <Field label="Name" name="name" value={form.name} onValue={(name) => setForm({ ...form, name })} />
      <Field
        label="Work e-mail"
        name="email"
        type="email"
        value={form.email}
        onValue={(email) => setForm({ ...form, email })}
        hint="With all three empty, nobody is named."
      />
    </FormDialog>
  );
}
