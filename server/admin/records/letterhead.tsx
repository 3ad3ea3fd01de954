import './records.css';
import { useState } from 'preact/hooks';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { type Records, SET_LETTERHEAD } from './documents.ts';
import { LogoForm } from './logo-form.tsx';

type Props = { readonly records: Records; readonly isAdministrator: boolean; readonly onSet: () => void };

const LABELS = {
  address: 'Address',
  telephone: 'Telephone',
  tollFree: 'Toll-free number',
  email: 'E-mail',
  web: 'Web site',
} as const;
type Line = keyof typeof LABELS;
const LINES = Object.keys(LABELS) as Line[];

/** What stands at the head of every letter under the organization's name. */
export function LetterheadSection({ records, isAdministrator, onSet }: Props) {
  const { letterhead } = records;
  return (
    <Section title="Letterhead">
      <p>
        {letterhead == null
          ? 'No letterhead is set. Letters about patients’ requests wait for it: they have to name a telephone number.'
          : LINES.flatMap((line) => letterhead[line] ?? []).join(' · ')}
      </p>
      {letterhead?.logo == null ? null : <p>Above it stands the logo: {letterhead.logo}.</p>}
      {isAdministrator ? <LetterheadForm known={letterhead ?? null} onSet={onSet} /> : null}
      {isAdministrator && letterhead != null ? (
        <LogoForm known={letterhead.logo ?? null} onSet={onSet} />
      ) : null}
    </Section>
  );
}

type FormProps = { readonly known: Records['letterhead'] | null; readonly onSet: () => void };

function LetterheadForm({ known, onSet }: FormProps) {
  const [form, setForm] = useState<Record<Line, string>>({
    address: known?.address ?? '',
    telephone: known?.telephone ?? '',
    tollFree: known?.tollFree ?? '',
    email: known?.email ?? '',
    web: known?.web ?? '',
  });
  const change = useChange(SET_LETTERHEAD);
  const { about, whole } = refusalBeside(change.refusal, LINES);
  async function submit(): Promise<void> {
    if ((await change.send(form)) !== null) onSet();
  }
  return (
    <form
      class="records-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Refusal said={whole} />
      {LINES.map((line) => (
        <Field
          key={line}
          label={LABELS[line]}
          name={line}
          required={line === 'address' || line === 'telephone'}
          value={form[line]}
          onValue={(value) => setForm({ ...form, [line]: value })}
          refusal={about(line)}
        />
      ))}
      <Button submit busy={change.busy}>
        Set the letterhead
      </Button>
    </form>
  );
}
