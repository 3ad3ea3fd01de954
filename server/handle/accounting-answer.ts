import { createHash } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import { type AccountingGiven, givenAccounting } from '@needful/shared/domain/disclosures/given.ts';
import type { CalendarDate, IncidentId, MessageId, PersonId } from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import { requestRefusals } from '@needful/shared/domain/patient-requests/refusals.ts';
import type { AnswerWay } from '@needful/shared/domain/patient-requests/rights.ts';
import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { accountingPdf } from '../documents/accounting.ts';
import { loadIncidents } from '../store/open-incidents.ts';
import { organizationName } from '../store/organizations.ts';
import { loadRequests } from '../store/patient-requests.ts';
import { openRecordsTexts, prepareRecordsText, type RecordsTextToKeep } from '../store/records-texts.ts';
import { recordRegisterView } from '../store/register-views.ts';
import type { Sql } from '../store/tenant.ts';
import { type Accounting, composeAccounting, incidentsIn } from './accounting.ts';
import type { Given, Shell } from './incident.ts';
import { asHandler, changeRequest, type RecordsOrder } from './patient-requests.ts';
import { privacyOfficial } from './privacy-official.ts';

export type Composed = { readonly request: RequestState; readonly accounting: Accounting };

/**
 * Carries out a command about an accounting, then searches and composes it anew in the same transaction: what an officer
 * sees is what was recorded as seen.
 */
export async function changeAndCompose(
  shell: Shell,
  given: Given,
  order: RecordsOrder<Parameters<typeof changeRequest>[3]['body']>,
): Promise<Composed | Refusal> {
  return await asHandler(shell, given, async (sql, person) => {
    const request = await changeRequest(sql, shell, given, order);
    if (isRefusal(request)) return request;
    const looking = { sql, sealer: shell.sealer, given, person };
    return { request, accounting: await composeAccounting(looking, request) };
  });
}

/**
 * Carries out a judgement of one entry. Who has a part in the incident it comes from is answered as if there were no such
 * entry: what they leave out, another officer would send without it.
 */
export async function judgeAndCompose(
  shell: Shell,
  given: Given,
  source: string,
  order: Parameters<typeof changeAndCompose>[2],
): Promise<Composed | Refusal> {
  const mayJudge = await asHandler(shell, given, async (sql, person) => {
    const ids = incidentsIn([source]);
    const incidents = await loadIncidents(sql, given.org, ids);
    const isTheirs =
      incidents.length === ids.length && incidents.every(({ route }) => !isBarred(route, person));
    return isTheirs ? true : requestRefusals.noSuchEntry();
  });
  return isRefusal(mayJudge) ? mayJudge : await changeAndCompose(shell, given, order);
}

/** Marks an accounting as sent, with the copy that is kept: composed anew, and refused while something of it is open. */
export async function sendAccounting(
  shell: Shell,
  given: Given,
  sent: {
    readonly subject: string;
    readonly messageId: MessageId;
    readonly on: CalendarDate;
    readonly way: AnswerWay;
  },
): Promise<RequestState | Refusal> {
  return await asHandler(shell, given, async (sql, person) => {
    const { subject, messageId, on, way } = sent;
    const [state] = await loadRequests(sql, given.org, [subject]);
    if (state === undefined) return requestRefusals.notFound();
    const made = await contentsFor(sql, shell, given, person, state);
    if (isRefusal(made)) return made;
    const { text, lacking } = made;
    const hash = lacking.length > 0 ? {} : hashOf(JSON.parse(text.plain) as AccountingGiven);
    const body = { type: 'answer', on, way, text: text.pointer, lacking, ...hash } as const;
    return await changeRequest(sql, shell, given, { subject, messageId, body, texts: [text] });
  });
}

/** Of the document as it is sent, so that a copy can be proven later; none where it cannot be printed. */
function hashOf(given: AccountingGiven): { readonly documentHash?: string } {
  try {
    return { documentHash: createHash('sha256').update(accountingPdf(given)).digest('hex') };
  } catch {
    return {};
  }
}

async function contentsFor(
  sql: Sql,
  shell: Shell,
  given: Given,
  person: PersonId,
  state: RequestState,
): Promise<{ readonly text: RecordsTextToKeep; readonly lacking: readonly string[] } | Refusal> {
  // Sent again it is the same copy, whatever was found since.
  if (state.ended !== null) {
    const kept = await keptAccounting(sql, shell, given, person, state);
    return isRefusal(kept) ? kept : { text: prepareRecordsText('accounting-given', kept), lacking: [] };
  }
  const accounting = await composeAccounting({ sql, sealer: shell.sealer, given, person }, state);
  const { lacking } = accounting;
  const contents = lacking.length > 0 ? {} : await accountingNow(sql, given, state, accounting);
  return { text: prepareRecordsText('accounting-given', contents), lacking };
}

/** The accounting of a request as it was given; before that, as it would be given now. */
export async function accountingOf(
  shell: Shell,
  given: Given,
  subject: string,
): Promise<AccountingGiven | Refusal> {
  return await asHandler(shell, given, async (sql, person) => {
    const [state] = await loadRequests(sql, given.org, [subject]);
    if (state === undefined) return requestRefusals.notFound();
    if (state.right !== 'accounting') return requestRefusals.onlyAccounting();
    if (state.ended !== null) return await keptAccounting(sql, shell, given, person, state);
    const accounting = await composeAccounting({ sql, sealer: shell.sealer, given, person }, state);
    if (accounting.lacking.length > 0) return requestRefusals.notSendable(accounting.lacking);
    return await accountingNow(sql, given, state, accounting);
  });
}

async function accountingNow(
  sql: Sql,
  { org, timeZone, now: at }: Given,
  { period, receivedOn }: RequestState,
  { patient, entries }: Accounting,
): Promise<AccountingGiven> {
  if (period === null) throw new Error('Only an accounting is composed');
  const madeOn = dayIn(timeZone, at);
  const organization = await organizationName(sql, org);
  const official = await privacyOfficial(sql, org, madeOn);
  return givenAccounting({ organization, official, receivedOn, period, at, madeOn }, patient, entries);
}

/** The copy that is kept. Who has a part in one of its incidents does not open it, and learns nothing of which. */
async function keptAccounting(
  sql: Sql,
  { sealer }: Shell,
  { org, now: at }: Given,
  person: PersonId,
  { ended }: RequestState,
): Promise<AccountingGiven | Refusal> {
  if (ended?.how !== 'answered' || ended.text === null) return requestRefusals.over();
  const texts = await openRecordsTexts(sql, sealer, org, [ended.text]);
  const kept = JSON.parse(texts.get(ended.text.sealedId) ?? 'null') as AccountingGiven | null;
  if (kept === null) return requestRefusals.purged();
  const ids = [...new Set<IncidentId>(incidentsIn(kept.sources))];
  const incidents = await loadIncidents(sql, org, ids);
  if (incidents.some(({ route }) => isBarred(route, person)))
    return requestRefusals.notSendable(['Another officer has to open this accounting.']);
  for (const { incidentId } of incidents)
    await recordRegisterView(sql, org, incidentId, person, { what: 'accounting', people: 1, at });
  return kept;
}
