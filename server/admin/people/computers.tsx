import { useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Tag } from '../parts/tag.tsx';
import { Time } from '../parts/time.tsx';
import { COMPUTERS, type Computer } from './computer-documents.ts';
import { EndComputerDialog } from './end-computer-dialog.tsx';
import { RenewCodeDialog } from './renew-code-dialog.tsx';

/** The server answers with no more than these; who reads a full list is told so. */
const MOST = 500;

/** Which computers may report for this organization. For administrators: nobody else may read it. */
export function Computers() {
  const { data, problem, again } = useRead(COMPUTERS, {});
  const [ending, setEnding] = useState<Computer | null>(null);
  const [renewing, setRenewing] = useState(false);
  const computers = data?.installations;
  return (
    <Section title={computers === undefined ? 'Computers' : `Computers (${counted(computers.length)})`}>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {computers === undefined && problem === undefined ? (
        <Skeleton lines={3} says="Reading the computers" />
      ) : null}
      {computers === undefined ? null : <List computers={computers} onEnd={setEnding} />}
      <p>
        <Button onPress={() => setRenewing(true)}>Renew the enrolment code</Button>{' '}
        <span class="quiet small">
          When somebody has it who should not. Enrolled computers stay enrolled.
        </span>
      </p>
      {ending === null ? null : (
        <EndComputerDialog computer={ending} onClose={() => setEnding(null)} onEnded={again} />
      )}
      {renewing ? <RenewCodeDialog onClose={() => setRenewing(false)} /> : null}
    </Section>
  );
}

function counted(number: number): string {
  return number < MOST ? String(number) : `the ${MOST} newest`;
}

type ListProps = {
  readonly computers: readonly Computer[];
  readonly onEnd: (computer: Computer) => void;
};

function List({ computers, onEnd }: ListProps) {
  if (computers.length === 0) {
    return (
      <Empty title="No computer is enrolled">
        A computer enrols itself when the extension is rolled out by policy with the enrolment code, or when
        somebody signs in to the extension. From then on it can report, also while nobody is signed in.
      </Empty>
    );
  }
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Computer</th>
          <th scope="col">Enrolled</th>
          <th scope="col">
            <span class="unseen">Ended, or a way to end it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {computers.map((computer) => (
          <tr key={computer.id}>
            <td data-label="Computer">
              <strong>{computer.label}</strong>
            </td>
            <td data-label="Enrolled">
              <Time at={computer.createdAt} />
            </td>
            <td class="table-end">
              <End computer={computer} onEnd={onEnd} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function End({ computer, onEnd }: { readonly computer: Computer; readonly onEnd: ListProps['onEnd'] }) {
  if (computer.endedAt == null) {
    return (
      <Button look="quiet" label={`End the enrolment of ${computer.label}`} onPress={() => onEnd(computer)}>
        End
      </Button>
    );
  }
  return (
    <>
      <Tag>Ended</Tag>{' '}
      <span class="quiet small">
        <Time at={computer.endedAt} show="relative" />
      </span>
    </>
  );
}
