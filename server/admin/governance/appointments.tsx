import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useChange } from '../incident/use-change.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Field } from '../parts/field.tsx';
import { calendarDate } from '../when.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { CharterDialog } from './charter-dialog.tsx';
import { type Appointment, END_DESIGNATION, type Governing } from './documents.ts';
import { FormDialog } from './form-dialog.tsx';

type Props = { readonly known: Governing; readonly canChange: boolean; readonly onDone: () => void };
type Asking = { readonly what: 'charter' | 'end'; readonly of: Appointment } | { readonly what: 'appoint' };

/** Every designation with its charter, letter and end. */
export function Appointments({ known, canChange, onDone }: Props) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      {known.designations.length === 0 ? (
        <Empty title="Nobody is designated">
          Every organization must designate a privacy official (45 CFR 164.530(a)(1)(i)) and a security
          official (164.308(a)(2)).
        </Empty>
      ) : (
        <ul class="designations">
          {known.designations.map((one) => (
            <li key={one.id}>
              <Appointed of={one} />
              {canChange ? (
                <div class="decides-row">
                  <Button
                    label={`Charter of ${one.holder.name}`}
                    onPress={() => setAsking({ what: 'charter', of: one })}
                  >
                    Charter
                  </Button>
                  <Button
                    look="quiet"
                    label={`End the designation of ${one.holder.name}`}
                    onPress={() => setAsking({ what: 'end', of: one })}
                  >
                    End
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canChange ? (
        <div class="decides-row">
          <Button onPress={() => setAsking({ what: 'appoint' })}>Appoint an officer</Button>
        </div>
      ) : null}
      {asking?.what === 'appoint' ? <AppointDialog known={known} onDone={onDone} onClose={close} /> : null}
      {asking?.what === 'charter' ? (
        <CharterDialog appointment={asking.of} known={known} onDone={onDone} onClose={close} />
      ) : null}
      {asking?.what === 'end' ? <EndDesignation of={asking.of} onDone={onDone} onClose={close} /> : null}
    </>
  );
}

function Appointed({ of }: { readonly of: Appointment }) {
  const { membership } = useOrganization();
  const { absentFrom, absentUntil } = of;
  return (
    <>
      <p class="quiet small">{of.title}</p>
      <p>
        <strong>{of.holder.name}</strong>
        {of.isExternal ? <span class="quiet"> · from outside</span> : null}
      </p>
      <p class="quiet small">
        since {calendarDate(of.since)}
        {of.until == null ? '' : ` until ${calendarDate(of.until)}`}
        {of.alternate == null ? '' : ` · ${of.alternate.name} stands in`}
        {absentFrom == null || absentUntil == null
          ? ''
          : ` · absent ${calendarDate(absentFrom)} to ${calendarDate(absentUntil)}`}
      </p>
      {of.authority == null ? null : <p class="small">{of.authority}</p>}
      <p class="small">
        <Link href={`/o/${membership.slug}/decides/letter/${encodeURIComponent(of.id)}`}>
          Letter of designation, {of.title}
        </Link>
      </p>
    </>
  );
}

type EndProps = { readonly of: Appointment; readonly onDone: () => void; readonly onClose: () => void };

function EndDesignation({ of, onDone, onClose }: EndProps) {
  const [until, setUntil] = useState('');
  const change = useChange(END_DESIGNATION);
  async function send(): Promise<boolean> {
    const done = await change.send({ id: of.id, until });
    if (done !== null) onDone();
    return done !== null;
  }
  return (
    <FormDialog
      title={`End the designation of ${of.holder.name}?`}
      action="End it"
      busy={change.busy}
      refusal={change.refusal}
      onSend={send}
      onClose={onClose}
    >
      <p>What was decided under it stays. Open incidents are routed again on the day after.</p>
      <Field label="Last day" name="until" type="date" required value={until} onValue={setUntil} />
    </FormDialog>
  );
}
