import './view.css';
import { useEffect } from 'preact/hooks';
import { Empty } from '../parts/empty.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { ActingBar } from './acting-bar.tsx';
import { Actions } from './actions.tsx';
import { Ask } from './ask.tsx';
import { Attachments } from './attachments/attachments.tsx';
import { Climbing } from './climbing/climbing.tsx';
import { ClockStrip } from './clocks/strip.tsx';
import { Commitments } from './commitments/commitments.tsx';
import { Containment } from './containment.tsx';
import { Determination } from './determination/determination.tsx';
import { Discovery } from './discovery/discovery.tsx';
import type { Incident } from './documents.ts';
import { Evidence } from './evidence/evidence.tsx';
import { Extent } from './extent/extent.tsx';
import { Facts } from './facts.tsx';
import { Head } from './head.tsx';
import { History } from './history.tsx';
import { Note } from './note.tsx';
import { Notices } from './notices/notices.tsx';
import { Confirmations } from './outside/confirmations.tsx';
import { People } from './people.tsx';
import { Playbook } from './playbook/playbook.tsx';
import { Register } from './register/register.tsx';
import { RelatedIncidents } from './related/related.tsx';
import { useIncident } from './use-incident.ts';

type Props = {
  /** Its id, or its reference. */
  readonly name: string;
  /** It has the page to itself. */
  readonly alone?: boolean;
  readonly onRead?: (incident: Incident) => void;
};

/** One incident, kept as the server has it. */
export function IncidentView({ name, alone = false, onRead }: Props) {
  const { incident, isRead, problem, again } = useIncident(name);
  useEffect(() => {
    if (incident !== undefined) onRead?.(incident);
  }, [incident, onRead]);
  if (incident !== undefined) {
    // Being offline is said above already.
    const stale = problem !== undefined && problem.is !== 'offline';
    return (
      <>
        {stale ? <ProblemNotice problem={problem} again={again} /> : null}
        <Whole incident={incident} alone={alone} />
      </>
    );
  }
  return (
    <div class="incident">
      <div class="incident-inside">
        {problem !== undefined ? (
          <ProblemNotice problem={problem} again={again} />
        ) : isRead ? (
          <Empty level={alone ? 1 : 2} title="There is no such incident here">
            It may belong to another organization, or the address was cut short. Look for its reference in the
            queue.
          </Empty>
        ) : (
          <Skeleton lines={14} says="Reading the incident" />
        )}
      </div>
    </div>
  );
}

function Whole({ incident, alone }: { readonly incident: Incident; readonly alone: boolean }) {
  return (
    <article class="incident" aria-label={`${incident.reference}, ${incident.kindTitle}`}>
      <div class="incident-inside">
        <Head incident={incident} alone={alone} />
        <ClockStrip incident={incident} />
        <ActingBar>
          <Actions incident={incident} />
        </ActingBar>
        <div class="incident-column">
          <Facts incident={incident} />
          <People incident={incident} />
          <Climbing incident={incident} />
          <Containment incident={incident} />
          <Playbook incident={incident} />
          <Confirmations incident={incident} />
        </div>
        <div class="incident-column">
          <Determination incident={incident} />
          <Discovery incident={incident} />
          <Extent incident={incident} />
          <Notices incident={incident} />
          <Commitments incident={incident} />
          <Register incident={incident} />
          <Attachments incident={incident} />
          <Evidence incident={incident} />
        </div>
        <div class="incident-column">
          <RelatedIncidents incident={incident} />
          <Ask incident={incident} />
          {incident.status === 'CLOSED' ? null : <Note incident={incident} />}
          <History incident={incident} />
        </div>
      </div>
    </article>
  );
}
