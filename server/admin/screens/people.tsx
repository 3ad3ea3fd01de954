import './people.css';
import { useState } from 'preact/hooks';
import { useRead } from '../client.ts';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Computers } from '../people/computers.tsx';
import { Designations } from '../people/designations.tsx';
import { type Member, PEOPLE } from '../people/documents.ts';
import { EndDialog } from '../people/end-dialog.tsx';
import { Invitations } from '../people/invitations.tsx';
import { InviteDialog } from '../people/invite-dialog.tsx';
import { Members } from '../people/members.tsx';
import { ReportPageSection } from '../people/report-page.tsx';
import { SignInsDialog } from '../people/sign-ins-dialog.tsx';
import { useSession } from '../session.tsx';
import { useArrival } from '../use-arrival.ts';
import { useTitle } from '../use-title.ts';

/** Members, designations, invitations and, for administrators, the computers of an organization. */
export function PeopleScreen() {
  const { membership } = useOrganization();
  const { data, problem, again } = useRead(PEOPLE, {});
  const [inviting, setInviting] = useState(false);
  const [ending, setEnding] = useState<Member | null>(null);
  const [watching, setWatching] = useState<Member | null>(null);
  const { session } = useSession();
  const personId = session.is === 'signed-in' ? session.me.personId : '';
  const heading = useArrival();
  useTitle(`People · ${membership.organizationName}`);
  const isAdministrator = membership.roles.includes('ADMINISTRATOR');
  return (
    <div class="screen">
      <div class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          People
        </h1>
        <Button look="primary" onPress={() => setInviting(true)}>
          Invite a person
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} again={again} />}
      {data === undefined ? (
        problem === undefined ? (
          <Skeleton lines={10} says="Reading the people" />
        ) : null
      ) : (
        <>
          <Section title="Designations">
            <Designations designations={data.officers} />
          </Section>
          <Section title={`Members (${data.people.length})`}>
            <Members
              members={data.people}
              personId={personId}
              onEnd={isAdministrator ? setEnding : undefined}
              onSignIns={isAdministrator ? setWatching : undefined}
            />
          </Section>
          <Section title="Open invitations">
            <Invitations invitations={data.invitations} />
          </Section>
          <ReportPageSection isAdministrator={isAdministrator} />
          {isAdministrator ? <Computers /> : null}
        </>
      )}
      {inviting ? (
        <InviteDialog
          roles={isAdministrator ? ['STAFF', 'OFFICER', 'ADMINISTRATOR'] : ['STAFF']}
          onClose={() => setInviting(false)}
          onInvited={again}
        />
      ) : null}
      {watching === null ? null : <SignInsDialog member={watching} onClose={() => setWatching(null)} />}
      {ending === null ? null : <EndDialog member={ending} onClose={() => setEnding(null)} onEnded={again} />}
    </div>
  );
}
