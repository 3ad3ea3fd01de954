import { useRef } from 'preact/hooks';
import { useRead } from '../client.ts';
import { useChanges } from '../organization.tsx';
import type { Problem } from '../problem.ts';
import { INCIDENT, INCIDENT_BY_REFERENCE, type Incident } from './documents.ts';

/** What people read and say, and what mails link: `NF-7K3Q-9D2M`. */
const REFERENCE = /^NF-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/i;

/** One incident by its id or its reference, read again whenever something happens to it. */
export function useIncident(name: string) {
  const byReference = REFERENCE.test(name);
  const one = useRead(INCIDENT, { id: name }, { pause: byReference });
  const other = useRead(INCIDENT_BY_REFERENCE, { reference: name }, { pause: !byReference });
  const read = byReference ? other : one;
  const incident = useHeld(read.data?.incident ?? undefined, read.problem);
  useChanges((change) => {
    if (change === 'everything' || change.incident === incident?.id) read.renew();
  });
  return { incident, isRead: read.data !== undefined, problem: read.problem, again: read.again };
}

/** What passes by itself takes nothing from the screen, least of all from under somebody who writes there. */
const PASSING: ReadonlySet<Problem['is']> = new Set(['offline', 'busy', 'server']);

function useHeld(read: Incident | undefined, problem: Problem | undefined): Incident | undefined {
  const held = useRef<Incident>(undefined);
  if (read !== undefined) held.current = read;
  return read ?? (problem !== undefined && PASSING.has(problem.is) ? held.current : undefined);
}
