import { addresseeOf } from '@needful/shared/domain/disclosures/given.ts';
import type { CalendarDate, MessageId } from '@needful/shared/domain/ids.ts';
import { letterheadLines, noLetterhead } from '@needful/shared/domain/letterhead/letterhead.ts';
import { fillLetter, type LetterBlock } from '@needful/shared/domain/notices/letter.ts';
import type { LetterTemplate } from '@needful/shared/domain/notices/templates.ts';
import { deadlineOf } from '@needful/shared/domain/patient-requests/deadline.ts';
import {
  basisWords,
  requestLetterOf,
  reviewWords,
  SECRETARY,
} from '@needful/shared/domain/patient-requests/letters.ts';
import { requestRefusals } from '@needful/shared/domain/patient-requests/refusals.ts';
import { RIGHTS } from '@needful/shared/domain/patient-requests/rights.ts';
import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import { v7 as uuid } from 'uuid';
import { longDate } from '../documents/long-date.ts';
import type { PrintedLogo } from '../documents/printed-logo.ts';
import { openLogo } from '../store/letterhead-logos.ts';
import { organizationName } from '../store/organizations.ts';
import { loadRequests } from '../store/patient-requests.ts';
import { letterheadOf } from '../store/records.ts';
import { openRecordsTexts } from '../store/records-texts.ts';
import type { Sql } from '../store/tenant.ts';
import { privacyOfficial } from './accounting-answer.ts';
import type { Given, Shell } from './incident.ts';
import { TEMPLATES } from './notice-context.ts';
import { asHandler, changeRequest } from './patient-requests.ts';

export type RequestLetter = {
  readonly template: LetterTemplate;
  readonly head: { readonly lines: readonly string[]; readonly logo: PrintedLogo | null };
  readonly blocks: readonly LetterBlock[];
  readonly on: CalendarDate;
};
export type RequestStep = 'extension' | 'denial';

const notYet = () =>
  refuse('not-recorded', 'Record the step first; its letter is made from what was recorded.', 'document');

/** The letter that tells a person why their request takes longer, or is denied: made from what was recorded. */
export async function requestLetter(
  shell: Shell,
  given: Given,
  subject: string,
  step: RequestStep,
): Promise<RequestLetter | Refusal> {
  return await asHandler(shell, given, async (sql) => {
    const [state] = await loadRequests(sql, given.org, [subject]);
    if (state === undefined) return requestRefusals.notFound();
    const told = toldIn(state, step);
    const template = TEMPLATES[requestLetterOf(state.right, step) ?? ''];
    if (told === null || template === undefined) return notYet();
    const head = await headOf(sql, given, told.on);
    if (isRefusal(head)) return head;
    // It names the person: that somebody opened it is recorded, by whatever door (164.312(b)).
    const look = { subject, messageId: uuid() as MessageId, body: { type: 'open' }, texts: [] } as const;
    const looked = await changeRequest(sql, shell, given, look);
    if (isRefusal(looked)) return looked;
    const opened = await openRecordsTexts(sql, shell.sealer, given.org, [state.patient, told.text]);
    const [patient, reason] = [state.patient, told.text].map(({ sealedId }) => opened.get(sealedId));
    if (patient === undefined || reason === undefined) return requestRefusals.purged();
    const person = JSON.parse(patient) as AffectedPerson;
    const fields = { ...fieldsOf(state, told.on, head), ...whoIs(person), reason };
    const { lines, logo } = head;
    return { template, head: { lines, logo }, blocks: fillLetter(template.text, fields), on: told.on };
  });
}

function toldIn({ extension, ended }: RequestState, step: RequestStep) {
  if (step === 'extension')
    return extension === null ? null : { on: extension.toldOn, text: extension.reason };
  return ended?.how === 'denied' && ended.text !== null ? { on: ended.on, text: ended.text } : null;
}

type Head = {
  readonly organization: string;
  readonly lines: readonly string[];
  readonly logo: PrintedLogo | null;
  readonly contact: string;
};

async function headOf(sql: Sql, { org, now }: Given, on: CalendarDate): Promise<Head | Refusal> {
  const letterhead = await letterheadOf(sql, org, now);
  if (letterhead === null) return noLetterhead();
  const organization = await organizationName(sql, org);
  const official = (await privacyOfficial(sql, org, on)) ?? 'The privacy official';
  const contact = `${official}, telephone ${letterhead.telephone}, ${letterhead.address}.`;
  const logo = await openLogo(sql, org, letterhead);
  return { organization, lines: [organization, ...letterheadLines(letterhead)], logo, contact };
}

function whoIs(person: AffectedPerson) {
  const { name } = person.representative ?? person;
  return { name, addressee: addresseeOf(person).join('\n') };
}

/** What the letters have in common. A field that a template does not use is left out of it. */
function fieldsOf({ right, receivedOn, extension, ended }: RequestState, on: CalendarDate, head: Head) {
  const day = (date: CalendarDate) => longDate(date, 'en');
  const { first } = deadlineOf(right, receivedOn, null);
  const { due } = deadlineOf(right, receivedOn, extension);
  const ground = ended?.ground ?? null;
  const { organization, contact } = head;
  return {
    today: day(on),
    organization,
    contact,
    received: day(receivedOn),
    what: RIGHTS[right].what,
    first: day(first),
    citation: RIGHTS[right].citation,
    secretary: SECRETARY,
    until: day(due),
    ...(ground === null ? {} : { basis: basisWords(ground), review: reviewWords(ground, contact) }),
  };
}
