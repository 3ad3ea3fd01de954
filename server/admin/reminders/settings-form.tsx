import { useEffect, useRef, useState } from 'preact/hooks';
import type { WorkRole } from '../generated/graphql.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { type Desk, REMINDERS_SET } from './documents.ts';
import { modesOf, settingsOf, type Typed, typedOf } from './settings.ts';

const ROLE_WORDS: Readonly<Record<WorkRole, string>> = {
  CLINICIAN: 'Clinicians',
  NURSE: 'Nurses',
  FRONT_DESK: 'Front desk',
  BILLING: 'Billing',
  RECORDS: 'Medical records',
  TECHNICAL: 'Technical staff',
  MANAGER: 'Managers',
};

const LISTS = [
  [
    'own',
    'Your own mail domains',
    'One a line, as clinic.example; no mailbox provider such as gmail.com. Without them no card speaks of recipients. A further one waits for a second officer.',
  ],
  [
    'partners',
    'Domains of partners',
    'Those you exchange PHI with, one a line. A further one waits for a second officer.',
  ],
  ['faxes', 'Fax numbers', 'One a line: number, whose it is.'],
  ['colleagues', 'Colleagues', 'One a line: name, address. Their names outside are noticed.'],
] as const satisfies readonly (readonly [keyof Typed, string, string])[];

/**
 * Which version the form was filled from. What another officer changed meanwhile is shown where nothing was typed yet;
 * else the former version is sent, and the server says that it is not the last.
 */
function useVersion(desk: Desk, typed: Typed, type: (typed: Typed) => void) {
  const [base, setBase] = useState(desk);
  const isSaved = useRef(false);
  const same = (one: Typed, other: Typed) => JSON.stringify(one) === JSON.stringify(other);
  const isUntouched = same(typed, typedOf(base));
  const isAsRead = same(typedOf(base), typedOf(desk));
  useEffect(() => {
    if (desk.version === base.version || !(isSaved.current || (isUntouched && !isAsRead))) return;
    isSaved.current = false;
    setBase(desk);
    type(typedOf(desk));
  });
  function saved(): void {
    isSaved.current = true;
  }
  return { version: isAsRead ? desk.version : base.version, saved };
}

/** How often cards may speak, to whom not, and whom the organization writes to. */
export function SettingsForm({ desk, onChanged }: { readonly desk: Desk; readonly onChanged: () => void }) {
  const [typed, type] = useState(() => typedOf(desk));
  const { version, saved } = useVersion(desk, typed, type);
  const change = useChange(REMINDERS_SET);
  const { about, whole } = refusalBeside(change.refusal, ['cap']);
  async function submit(): Promise<void> {
    if ((await change.send({ settings: settingsOf(typed, modesOf(desk)), version })) === null) return;
    saved();
    onChanged();
  }
  const toggle = (role: WorkRole, on: boolean) =>
    type({
      ...typed,
      quietRoles: on ? [...typed.quietRoles, role] : typed.quietRoles.filter((one) => one !== role),
    });
  return (
    <Section title="How cards may speak">
      <form
        class="reminders-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          label="Cards a person sees on one day at most"
          name="cap"
          type="number"
          required
          value={typed.cap}
          onValue={(cap) => type({ ...typed, cap })}
          refusal={about('cap')}
        />
        <fieldset class="reminders-roles">
          <legend>Quiet for these roles, as set on their computers</legend>
          {(Object.keys(ROLE_WORDS) as WorkRole[]).map((role) => (
            <label key={role}>
              <input
                type="checkbox"
                checked={typed.quietRoles.includes(role)}
                onChange={(event) => toggle(role, event.currentTarget.checked)}
              />{' '}
              {ROLE_WORDS[role]}
            </label>
          ))}
        </fieldset>
        {LISTS.map(([name, label, hint]) => (
          <TextArea
            key={name}
            label={label}
            name={name}
            hint={hint}
            value={typed[name]}
            onValue={(value) => type({ ...typed, [name]: value })}
          />
        ))}
        <Refusal said={whole} />
        <Button submit busy={change.busy}>
          Save
        </Button>
      </form>
    </Section>
  );
}
