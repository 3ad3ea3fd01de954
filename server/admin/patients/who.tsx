import { useState } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import type { OpenRequestMutation } from '../generated/graphql.ts';
import { useChange } from '../incident/use-change.ts';
import { Button } from '../parts/button.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';
import { calendarDate } from '../when.ts';
import { OPEN, type PatientRequest } from './documents.ts';

type Opened = Extract<
  OpenRequestMutation['patientRequestOpen'],
  { readonly __typename?: 'PatientRequestOpenSuccess' }
>;

/** Who asked, opened when an officer asks for it: that they did is recorded. */
export function Who({
  request,
  onOpened,
}: {
  readonly request: PatientRequest;
  readonly onOpened: () => void;
}) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { send, busy, refusal } = useChange(OPEN);
  async function open(): Promise<void> {
    const done = await send({ id: request.id, messageId: newMessageId() });
    if (done?.patientRequestOpen.__typename !== 'PatientRequestOpenSuccess') return;
    setOpened(done.patientRequestOpen);
    onOpened();
  }
  return (
    <Section title="Who asked">
      <Refusal said={refusal} />
      {opened === null ? (
        <p>
          <Button busy={busy} onPress={() => void open()}>
            Show who asked
          </Button>{' '}
          <span class="quiet small">That you looked is recorded.</span>
        </p>
      ) : (
        <Shown opened={opened} />
      )}
    </Section>
  );
}

function Shown({ opened }: { readonly opened: Opened }) {
  const { patient, texts } = opened;
  const { address, representative } = patient;
  const place =
    address == null
      ? null
      : [...address.lines, address.city, address.state, address.postalCode, address.country];
  const rows = [
    ['Name', patient.name],
    ['Born', patient.bornOn == null ? null : calendarDate(patient.bornOn)],
    ['Number', patient.patientNumber],
    ['Address', place?.filter((part) => part != null && part !== '').join(', ')],
    ['E-mail', patient.email],
    ['Telephone', patient.telephone],
    ['In their place', representative?.name],
    ['Written', texts.length === 0 ? null : texts.join('\n\n')],
  ] as const;
  return (
    <dl class="found-facts">
      {rows.map(([label, value]) =>
        value == null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
