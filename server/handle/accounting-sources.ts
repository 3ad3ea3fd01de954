import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Found } from '@needful/shared/domain/disclosures/compose.ts';
import {
  describedPhi,
  type IncidentFacts,
  statedPurpose,
  verdictOf,
} from '@needful/shared/domain/disclosures/finding.ts';
import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { DetailAnswers } from '@needful/shared/domain/incident/details.ts';
import type { IncidentEvent } from '@needful/shared/domain/incident/events.ts';
import { replay } from '@needful/shared/domain/incident/evolve.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import type { Sealer } from '../keys/seal.ts';
import { type KeptPerson, readAffected } from '../store/affected.ts';
import { readEventBody } from '../store/event-body.ts';
import { type KeptRecipient, readRecipients } from '../store/recipients.ts';
import type { RegisterMatch } from '../store/register-search.ts';
import { openText, type SealedRow } from '../store/sealed-texts.ts';
import type { Sql } from '../store/tenant.ts';
import { findKind } from './decision-facts.ts';

/** An incident in whose register somebody was found, with its history. */
export type FoundIncident = { readonly state: IncidentState; readonly events: readonly IncidentEvent[] };

export async function readFoundIncident(
  sql: Sql,
  org: OrganizationId,
  id: IncidentId,
): Promise<FoundIncident | null> {
  const rows = await sql.query<{ body: string }>({
    name: 'load-incident',
    text: 'select body from needful.incident_event where org_id = $1 and incident_id = $2 order by version',
    values: [org, id],
  });
  const events = rows.map(({ body }) => readEventBody(body).event);
  const state = replay(events);
  return state === null ? null : { state, events };
}

/** What an incident makes for somebody in its register: one entry for each recipient, or one where nobody is known. */
export async function foundInIncident(
  sql: Sql,
  sealer: Sealer,
  { org, timeZone }: { readonly org: OrganizationId; readonly timeZone: string },
  { state, events }: FoundIncident,
  matches: readonly RegisterMatch[],
): Promise<readonly Found[]> {
  const { incidentId } = state;
  const ids = matches.map(({ entry }) => entry);
  const people = await readAffected(sql, sealer, org, incidentId, { ids });
  const recipients = await readRecipients(sql, sealer, org, incidentId);
  const typesInLetter = await typesOfLetter(sql, sealer, org, state);
  const facts = factsOf(state, events, { timeZone, recipients: recipients.length, typesInLetter });
  const to = recipients.length === 0 ? [null] : recipients;
  // The same person twice in one register was disclosed once.
  const best = matches.find(({ isSure }) => isSure) ?? matches[0];
  const person = people.find(({ id }) => id === best?.entry);
  if (best === undefined || person === undefined) return [];
  return to.map((recipient) => foundFor(state, facts, best, person, recipient));
}

function foundFor(
  state: IncidentState,
  facts: IncidentFacts,
  match: RegisterMatch,
  person: KeptPerson,
  recipient: KeptRecipient | null,
): Found {
  const { name = null, address = null } = recipient ?? {};
  return {
    source: `incident:${state.incidentId}/${recipient?.id ?? 'nobody'}`,
    incident: referenceOf(state.report.reportId),
    match: match.isSure ? { is: 'sure' } : { is: 'possible', registered: registeredAs(person) },
    verdict: verdictOf(facts),
    dates: [facts.happenedOn],
    recipientName: name ?? (address === null ? null : `Whoever is at ${address}`),
    recipientAddress: address,
    description: describedPhi(facts),
    purpose: statedPurpose(facts),
    frequency: null,
    research: null,
    suspendedThrough: null,
  };
}

/** How a register has somebody, for a comparison. */
function registeredAs({ name, bornOn, patientNumber, address }: AffectedPerson): string {
  const place =
    address === null ? null : `${address.lines.join(', ')}, ${address.city} ${address.postalCode}`;
  return [name, bornOn === null ? null : `born ${bornOn}`, patientNumber, place]
    .filter((part) => part !== null)
    .join(' · ');
}

function factsOf(
  state: IncidentState,
  events: readonly IncidentEvent[],
  {
    timeZone,
    recipients,
    typesInLetter,
  }: {
    readonly timeZone: string;
    readonly recipients: number;
    readonly typesInLetter: string | null;
  },
): IncidentFacts {
  const { report, determination, takenBack, duties, notices } = state;
  const kind = findKind(report.kind);
  const answers = answersIn(events);
  const held = answers['what-it-held'];
  const heldIds = Array.isArray(held) ? held : typeof held === 'string' ? [held] : [];
  const choices = kind?.questions.find(({ id }) => id === 'what-it-held')?.choices ?? [];
  const who = answers['who-got-it'];
  return {
    determination,
    isTakenBack: takenBack !== null,
    isMerged: state.status === 'merged',
    reach: kind?.reach ?? null,
    whoGotIt: typeof who === 'string' ? who : null,
    recipients,
    kindTitle: kind?.title ?? report.kind,
    dataElements: duties.facts.dataElements,
    held: choices
      .filter(({ id }) => id !== 'none' && id !== 'unsure' && heldIds.includes(id))
      .map(({ label }) => label),
    typesInLetter,
    happenedOn:
      notices.facts.breachStart ??
      report.occurredOn ??
      dayIn(timeZone, report.facts.sentAt ?? report.noticedAt),
  };
}

function answersIn(events: readonly IncidentEvent[]): DetailAnswers {
  return Object.assign(
    {},
    ...events.map((event) => (event.type === 'details-added' ? event.answers : {})),
  ) as DetailAnswers;
}

async function typesOfLetter(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  { notices }: IncidentState,
): Promise<string | null> {
  const pointer = notices.records.individuals?.draft?.texts?.types;
  if (pointer === undefined) return null;
  const [row] = await sql.query<SealedRow>({
    text: `select id, incident_id as "incidentId", field, key_id as "keyId", nonce, ciphertext
             from needful.sealed_text where org_id = $1 and id = $2`,
    values: [org, pointer.sealedId],
  });
  return row === undefined ? null : openText(sealer, org, row);
}
