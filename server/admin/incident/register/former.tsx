import { useClient } from '@urql/preact';
import { useState } from 'preact/hooks';
import { ASKED, problemFrom, trusted } from '../../client.ts';
import type { OpenedPersonFragment, RegisterFormerQuery } from '../../generated/graphql.ts';
import { Button } from '../../parts/button.tsx';
import { ProblemNotice } from '../../parts/notice.tsx';
import { Time } from '../../parts/time.tsx';
import type { Problem } from '../../problem.ts';
import type { Incident } from '../documents.ts';
import { FORMER } from './documents.ts';
import type { Masked } from './entries.tsx';
import { addressLine } from './words.ts';

type Props = { readonly incident: Incident; readonly entry: Masked };
type Opened = NonNullable<RegisterFormerQuery['registerFormer']>;

/** What an entry said before it was corrected, opened when asked for: that somebody looked is recorded. */
export function Former({ incident, entry }: Props) {
  const client = useClient();
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState<Problem>();
  async function open(): Promise<void> {
    const asked = { id: incident.id, entry: entry.id };
    const { data, error } = await client.query(trusted(FORMER), asked, ASKED).toPromise();
    setProblem(error === undefined ? undefined : problemFrom(error));
    setOpened(data?.registerFormer ?? undefined);
  }
  return (
    <>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {opened?.length === entry.corrections ? null : (
        <Button look="quiet" onPress={() => void open()}>
          Show what it said before
        </Button>
      )}
      {(opened ?? []).map(({ id, replacedAt, person }) => (
        <div key={id}>
          <p class="small">
            Until <Time at={replacedAt} />: <strong>{person.name}</strong>
          </p>
          <PersonLine person={person} />
        </div>
      ))}
    </>
  );
}

/** What is known of somebody beside their name, in a line. */
export function PersonLine({ person }: { readonly person: OpenedPersonFragment }) {
  const { address, bornOn, patientNumber, email, telephone, representative, qualityReason } = person;
  const said = [
    address == null ? null : addressLine(address),
    bornOn == null ? null : `born ${bornOn}`,
    patientNumber == null ? null : `number ${patientNumber}`,
    email,
    telephone,
    representative == null ? null : `written to: ${representative.name}`,
    qualityReason,
  ];
  return <p class="small">{said.filter((each) => each != null).join(' · ')}</p>;
}
