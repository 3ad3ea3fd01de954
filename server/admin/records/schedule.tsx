import './records.css';
import { useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { calendarDate } from '../when.ts';
import { type Records, SET_SCHEDULE, WOULD_PURGE } from './documents.ts';

type Props = { readonly records: Records; readonly isAdministrator: boolean; readonly onSet: () => void };

/** After how many years what names people is purged, and what that would do on a day. */
export function Schedule({ records, isAdministrator, onSet }: Props) {
  return (
    <Section title="How long records are kept">
      <p>
        {records.years == null
          ? 'Nothing is purged.'
          : `What names people is purged ${records.years} years after its record was last in effect.`}{' '}
        The law asks for six years from creation or from when it was last in effect, whichever is later (45
        CFR 164.530(j)(2)). The history itself stays for good.
      </p>
      {isAdministrator ? <ScheduleForm years={records.years ?? null} onSet={onSet} /> : null}
      {records.organizationHolds.length === 0 ? null : (
        <p>A legal hold over the whole organization stands: nothing of this is purged until it is lifted.</p>
      )}
      <Preview />
    </Section>
  );
}

function ScheduleForm({ years, onSet }: { readonly years: number | null; readonly onSet: () => void }) {
  const [value, setValue] = useState(String(years ?? ''));
  const change = useChange(SET_SCHEDULE);
  const { about, whole } = refusalBeside(change.refusal, ['years']);
  async function submit(): Promise<void> {
    if ((await change.send({ years: value === '' ? null : Number(value) })) !== null) onSet();
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
      <Field
        label="Years"
        name="years"
        type="number"
        value={value}
        onValue={setValue}
        hint="Six at least. Leave it empty, and nothing is purged."
        refusal={about('years')}
      />
      <Button submit busy={change.busy}>
        Set the schedule
      </Button>
    </form>
  );
}

function Preview() {
  const [on, setOn] = useState('');
  const isDay = /^\d{4}-\d\d-\d\d$/.test(on);
  const { data, problem, again } = useRead(WOULD_PURGE, { on }, { pause: !isDay });
  const due = isDay ? data?.wouldPurge : undefined;
  return (
    <>
      <div class="records-alone">
        <Field label="What would be purged on" name="on" type="date" value={on} onValue={setOn} />
      </div>
      {problem === undefined || !isDay ? null : <ProblemNotice problem={problem} again={again} />}
      {due === undefined ? null : due.length === 0 ? (
        <p role="status">Nothing would be purged on that day.</p>
      ) : (
        <ul role="status">
          {due.map(({ reference, keptThrough, ...counts }, index) => (
            <li key={`${index} ${reference}`}>
              {reference}: {whatGoes(counts)}, kept through {calendarDate(keptThrough)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Counts = { readonly texts: number; readonly files: number; readonly people: number };

function whatGoes({ texts, files, people }: Counts): string {
  const parts = [counted(texts, 'text', 'texts'), counted(files, 'file', 'files')];
  return [...parts, counted(people, 'person by name', 'people by name')]
    .filter((part) => part !== null)
    .join(', ');
}

function counted(number: number, one: string, more: string): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? one : more}`;
}
