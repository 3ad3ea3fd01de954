import type { Instant } from '@needful/shared/domain/ids.ts';
import { barredFrom, isTheirOwn } from '@needful/shared/domain/incident/access.ts';
import type { OrganizationFacts } from '@needful/shared/domain/incident/clock-facts.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { canonicalJson } from './event-body.ts';
import { FOLD_VERSION, queueFacts } from './queue-facts.ts';

/** Columns of needful.incident in the order of `incidentRow`; the first two are its key. */
// biome-ignore format: a table of columns reads better in rows
export const INCIDENT_COLUMNS = [
  'org_id', 'id', 'report_id', 'reference', 'kind', 'track', 'status', 'door', 'site', 'act', 'facts', 'route',
  'reporter_id', 'installation_id', 'lead_id', 'assignee_id', 'noticed_at', 'reported_at', 'occurred_on',
  'clock_skew_seconds', 'acknowledged_at', 'taken_back', 'taken_back_at', 'waiting_for', 'closed_at',
  'close_reason', 'payload_hash', 'version', 'last_event_at', 'confidential', 'barred', 'tags',
  'merged_into', 'next_due_on', 'next_due_clock', 'check_needed', 'conclusion', 'concluded_at', 'notices_in_time', 'notices_late',
  'root_cause', 'fold_version',
] as const;

/** Those that another version of the fold makes in another way. */
export const FOLDED_COLUMNS: readonly (typeof INCIDENT_COLUMNS)[number][] = INCIDENT_COLUMNS.slice(
  INCIDENT_COLUMNS.indexOf('next_due_on'),
);

/** The row that lists read: a fold of the state, so that `verify` can compute it again from the events. */
export function incidentRow(
  org: string,
  state: IncidentState,
  lastEventAt: Instant,
  organization: OrganizationFacts,
): unknown[] {
  const { report, reportedBy, route } = state;
  if (route === null) throw new Error('An incident is routed in the same transaction that reports it');
  return [
    org,
    state.incidentId,
    report.reportId,
    referenceOf(report.reportId),
    report.kind,
    route.track,
    state.status,
    report.door,
    report.place?.site ?? null,
    report.place?.act ?? null,
    canonicalJson(report.facts),
    canonicalJson(route),
    reportedBy.kind === 'person' && isTheirOwn(report) ? reportedBy.personId : null,
    'installationId' in reportedBy ? (reportedBy.installationId ?? null) : null,
    route.lead,
    state.assignee,
    report.noticedAt,
    state.reportedAt,
    report.occurredOn,
    state.clockSkewSeconds,
    state.acknowledgedAt,
    state.takenBack?.how ?? null,
    state.takenBack?.at ?? null,
    waitingFor(state),
    state.closed?.at ?? null,
    state.closed?.reason ?? null,
    Buffer.from(state.payloadHash, 'hex'),
    state.version,
    lastEventAt,
    state.confidential,
    barredFrom(route),
    JSON.stringify(state.tags),
    state.merging.into?.incident ?? null,
    ...foldedValues(state, organization),
  ];
}

/** Values of the folded columns, in their order. */
export function foldedValues(state: IncidentState, organization: OrganizationFacts): unknown[] {
  const facts = queueFacts(state, organization);
  return [
    facts.nextDueOn,
    facts.nextDueClock,
    facts.checkNeeded,
    facts.conclusion,
    facts.concludedAt,
    facts.noticesInTime,
    facts.noticesLate,
    facts.rootCause,
    FOLD_VERSION,
  ];
}

/** Who owes the next message: the reporter while a question is open; the officer once all are answered. */
function waitingFor(state: IncidentState): 'officer' | 'reporter' | null {
  if (state.status === 'closed') return null;
  const questions = Object.values(state.questions);
  if (questions.includes('open')) return 'reporter';
  if (state.status === 'merged') return null;
  return state.status === 'reported' || questions.length > 0 ? 'officer' : null;
}
