import './people.css';
import './decides.css';
import { useRead } from '../client.ts';
import { Appointments } from '../governance/appointments.tsx';
import { Contacts } from '../governance/contacts.tsx';
import { GOVERNING, RESPONSIBILITIES } from '../governance/documents.ts';
import { Lines } from '../governance/lines.tsx';
import { Raci } from '../governance/raci.tsx';
import { Steps } from '../governance/steps.tsx';
import { useOrganization } from '../organization.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** Which decisions belong to whom, for everybody; and who they are, for those who govern. */
export function DecidesScreen() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(RESPONSIBILITIES, {});
  const heading = useArrival();
  useTitle(`Who decides · ${membership.organizationName}`);
  return (
    <div class="screen decides">
      <h1 ref={heading} tabIndex={-1}>
        Who decides
      </h1>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {membership.roles.some((role) => role !== 'STAFF') ? <Governance /> : null}
      <Section title="Which decisions belong to whom">
        {data === undefined ? (
          <Skeleton lines={9} says="Reading who decides what" />
        ) : (
          <Raci rows={data.responsibilities} />
        )}
      </Section>
    </div>
  );
}

function Governance() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(GOVERNING, {});
  if (problem !== undefined && data === undefined) return <ProblemNotice problem={problem} again={again} />;
  if (data === undefined) return <Skeleton lines={10} says="Reading who is appointed" />;
  const given = { known: data, canChange: membership.roles.includes('ADMINISTRATOR'), onDone: again };
  return (
    <>
      <Section title="Designations">
        <Appointments {...given} />
      </Section>
      <Section title="Above and outside">
        <Contacts {...given} />
      </Section>
      <Section title="Reporting lines and functions">
        <Lines {...given} />
      </Section>
      <Section title="When an incident climbs by itself">
        <Steps {...given} />
      </Section>
    </>
  );
}
