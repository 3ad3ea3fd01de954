import { dayIn } from '@needful/shared/domain/calendar.ts';
import { type BasisId, basisOf } from '@needful/shared/domain/disclosures/bases.ts';
import {
  composeEntries,
  type Entry,
  type Found,
  type Judgement,
  whatKeeps,
} from '@needful/shared/domain/disclosures/compose.ts';
import type {
  DisclosureDetails,
  DisclosureState,
  ResearchDetails,
} from '@needful/shared/domain/disclosures/disclosure.ts';
import type { Verdict } from '@needful/shared/domain/disclosures/finding.ts';
import { suspensionOn } from '@needful/shared/domain/disclosures/suspension.ts';
import type { CalendarDate, IncidentId, PersonId } from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import type { Period, RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import type { Sealer } from '../keys/seal.ts';
import { disclosureIds, loadDisclosures } from '../store/patient-requests.ts';
import { openRecordsTexts, subjectsAbout } from '../store/records-texts.ts';
import { searchHashes, searchRegisters } from '../store/register-search.ts';
import { recordRegisterView } from '../store/register-views.ts';
import type { Sql } from '../store/tenant.ts';
import { foundInIncident, readFoundIncident } from './accounting-sources.ts';
import type { Given } from './incident.ts';

/** An accounting as it stands for one officer: found, composed, and what keeps it from being sent. */
export type Accounting = {
  readonly patient: AffectedPerson;
  readonly entries: readonly Entry[];
  /**
   * An incident that this officer has a part in concerns the patient. They learn nothing of it, and cannot complete the
   * accounting (164.530(g)).
   */
  readonly needsAnotherOfficer: boolean;
  readonly lacking: readonly string[];
};

type Looking = {
  readonly sql: Sql;
  readonly sealer: Sealer;
  readonly given: Given;
  readonly person: PersonId;
};

/** Searches and composes. That it was searched is recorded as a view of each register in which somebody was found. */
export async function composeAccounting(looking: Looking, request: RequestState): Promise<Accounting> {
  const { sql, sealer, given, person } = looking;
  const { org, timeZone, now } = given;
  const period = request.period;
  if (period === null) throw new Error('Only an accounting is composed');
  const judged = request.judgements.map(({ details }) => details);
  const texts = await openRecordsTexts(sql, sealer, org, [request.patient, ...judged]);
  const patient = JSON.parse(texts.get(request.patient.sealedId) ?? 'null') as AffectedPerson;
  const judgements = judged.flatMap(({ sealedId }) => {
    const text = texts.get(sealedId);
    return text === undefined ? [] : [JSON.parse(text) as Judgement];
  });
  const registered = await foundInRegisters(looking, patient, person);
  const recorded = await foundByHand({ sql, sealer, org }, patient, period, dayIn(timeZone, now));
  const entries = composeEntries(period, [...registered.found, ...recorded], judgements);
  const { needsAnotherOfficer } = registered;
  return { patient, entries, needsAnotherOfficer, lacking: whatKeeps(entries, needsAnotherOfficer) };
}

async function foundInRegisters(
  { sql, sealer, given }: Looking,
  patient: AffectedPerson,
  person: PersonId,
): Promise<{ readonly found: readonly Found[]; readonly needsAnotherOfficer: boolean }> {
  const { org, timeZone, now: at } = given;
  const matches = await searchRegisters(sql, org, searchHashes(sealer, org, patient));
  const found: Found[] = [];
  let needsAnotherOfficer = false;
  for (const [incident, own] of Map.groupBy(matches, (match) => match.incident)) {
    const opened = await readFoundIncident(sql, org, incident);
    if (opened === null) continue;
    if (isBarred(opened.state.route, person)) {
      needsAnotherOfficer = true;
      continue;
    }
    found.push(...(await foundInIncident(sql, sealer, { org, timeZone }, opened, own)));
    await recordRegisterView(sql, org, incident, person, { what: 'accounting', people: own.length, at });
  }
  return { found, needsAnotherOfficer };
}

async function foundByHand(
  { sql, sealer, org }: { readonly sql: Sql; readonly sealer: Sealer; readonly org: Given['org'] },
  patient: AffectedPerson,
  period: Period,
  today: CalendarDate,
): Promise<readonly Found[]> {
  const { sure, possible } = searchHashes(sealer, org, patient);
  const person = [...sure.person, ...possible];
  const rows = await subjectsAbout(sql, org, 'disclosure-patient', { person, number: sure.number });
  const isSure = new Set(
    rows
      .filter((row) => has(sure.person, row.person) || has(sure.number, row.number))
      .map(({ subject }) => subject),
  );
  const about = rows.map(({ subject }) => subject);
  const research = await disclosureIds(sql, org, 'research', null);
  const loaded = await loadDisclosures(sql, org, [...new Set([...about, ...research])]);
  // Research may concern anybody: what is over, was taken back, or is purged, is left out of every list.
  const states = loaded.filter(
    ({ what, takenBack, isPurged }) =>
      !isPurged &&
      (what.is === 'disclosure' || (takenBack === null && what.from <= period.to && what.to >= period.from)),
  );
  const pointers = states.flatMap(({ details, what }) =>
    what.is === 'disclosure' ? [details, what.patient] : [details],
  );
  const texts = await openRecordsTexts(sql, sealer, org, pointers);
  const open = <Value>(id: string) => JSON.parse(texts.get(id) ?? 'null') as Value;
  return states.map((state) => {
    if (state.what.is === 'research') return foundResearch(state, state.what, open(state.details.sealedId));
    const { name, bornOn } = open<AffectedPerson>(state.what.patient.sealedId);
    const registered = bornOn === null ? name : `${name} · born ${bornOn}`;
    const match = isSure.has(state.subject)
      ? ({ is: 'sure' } as const)
      : ({ is: 'possible', registered } as const);
    return foundDisclosure(state, state.what, match, open(state.details.sealedId), today);
  });
}

function has(hashes: readonly Buffer[], hash: Buffer | null): boolean {
  return hash !== null && hashes.some((each) => each.equals(hash));
}

type What<Is> = Extract<DisclosureState['what'], { readonly is: Is }>;

function foundDisclosure(
  { subject, suspensions, takenBack }: DisclosureState,
  { basis, dates }: What<'disclosure'>,
  match: Found['match'],
  details: DisclosureDetails,
  today: CalendarDate,
): Found {
  const { recipientName, recipientAddress, description, purpose, frequency } = details;
  return {
    source: `disclosure:${subject}`,
    incident: null,
    match,
    verdict: verdictByHand(basis, takenBack !== null),
    dates,
    ...{ recipientName, recipientAddress, description, frequency },
    purpose: purpose ?? 'See the copy of the written request that goes with this accounting.',
    research: null,
    suspendedThrough: suspensionOn(suspensions, today),
  };
}

function verdictByHand(basis: BasisId, isTakenBack: boolean): Verdict {
  const { label, citation, leftOutBy } = basisOf(basis);
  if (isTakenBack)
    return { is: 'left-out', because: 'The entry was taken back.', citation: '45 CFR 164.528(b)' };
  return leftOutBy === null
    ? { is: 'counts', because: `${label} (${citation}).`, citation: '45 CFR 164.528(a)(1)' }
    : { is: 'left-out', because: `${label} (${citation}) is not accounted for.`, citation: leftOutBy };
}

function foundResearch(
  { subject }: DisclosureState,
  { from, to, individuals }: What<'research'>,
  research: ResearchDetails,
): Found {
  const because = `Research about ${individuals} people is accounted for by its protocol.`;
  return {
    source: `disclosure:${subject}`,
    incident: null,
    match: { is: 'sure' },
    verdict: { is: 'counts', because, citation: '45 CFR 164.528(b)(4)' },
    dates: [from, to],
    recipientName: research.researcher.name,
    recipientAddress: research.researcher.address,
    description: research.description,
    purpose: research.about,
    frequency: null,
    research,
    suspendedThrough: null,
  };
}

/** The incidents whose disclosures an accounting lists. */
export function incidentsIn(sources: readonly string[]): readonly IncidentId[] {
  return sources.flatMap((source) => {
    const [, id] = /^incident:([^/]+)\//.exec(source) ?? [];
    return id === undefined ? [] : [id as IncidentId];
  });
}
