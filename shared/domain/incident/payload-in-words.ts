import type { DetailQuestion } from '../../kinds/_define.ts';
import type { Recipient, RecipientKind } from '../register/recipient.ts';
import type { DetailAnswers } from './details.ts';
import type { Act, Door, Report, ReportFacts } from './report.ts';

/** One thing that will leave this computer. `path` is its place in the payload, e.g. `facts.recipients.0`. */
export type PayloadField = { readonly path: string; readonly label: string; readonly value: string };

/** Names the payload holds as ids only; what is unknown is shown as its id, so that nothing is hidden. */
export type PayloadTitles = { readonly kind: string; readonly site: string | null };

const DOOR_WORDS = {
  'page-button': 'the button beside the message',
  toolbar: 'the toolbar button',
  keyboard: 'a keyboard command',
  'context-menu': 'the context menu',
  popup: 'the Needful window',
  card: 'a reminder card',
  'web-page': 'the report page',
  officer: 'an officer',
  import: 'the former breach log',
} as const satisfies Record<Door, string>;

/** What a person was doing, in words. */
export const ACT_WORDS = {
  'read-sent-mail': 'reading a sent message',
  'read-received-mail': 'reading a received message',
  'compose-mail': 'writing a message',
  'open-chart': 'a chart was open',
  'export-record': 'exporting a record',
  'print-record': 'printing a record',
  'release-record': 'releasing a record',
  'send-fax': 'sending a fax',
  'list-patients': 'looking at a list of patients',
  'open-section': 'a protected part of a chart was open',
} as const satisfies Record<Act, string>;

/** What a preview cannot know yet, because it is made at the click. */
const AT_THE_CLICK: ReadonlyMap<string, string> = new Map([
  ['reportId', 'a random number, made at the click'],
  ['noticedAt', 'the time of the click'],
]);

/** `reportInWords` before the click: time and number are still to be made. */
export function previewInWords(report: Report, titles: PayloadTitles, timeZone: string): PayloadField[] {
  return reportInWords(report, titles, timeZone).map((field) => ({
    ...field,
    value: AT_THE_CLICK.get(field.path) ?? field.value,
  }));
}

/**
 * Everything a report sends, field by field, in plain words: the page's preview, the receipt and the details
 * window all show this. Instants are shown in `timeZone` (IANA), e.g. `Nov 21, 2026, 8:47:03 PM EST`.
 */
export function reportInWords(report: Report, titles: PayloadTitles, timeZone: string): PayloadField[] {
  const fields: PayloadField[] = [
    { path: 'kind', label: 'What happened', value: titles.kind },
    { path: 'noticedAt', label: 'Reported at', value: instantInWords(report.noticedAt, timeZone) },
  ];
  if (report.occurredOn !== null)
    fields.push({ path: 'occurredOn', label: 'It happened on', value: dateInWords(report.occurredOn) });
  if (report.place !== null) {
    fields.push({ path: 'place.site', label: 'Where', value: titles.site ?? report.place.site });
    if (report.place.act !== null)
      fields.push({ path: 'place.act', label: 'While', value: ACT_WORDS[report.place.act] });
  }
  fields.push({ path: 'door', label: 'Reported with', value: DOOR_WORDS[report.door] });
  if (report.confidential === true) fields.push(CONFIDENTIAL);
  return [
    ...fields,
    ...factsInWords(report.facts, timeZone),
    { path: 'reportId', label: 'Report number', value: report.reportId },
  ];
}

const CONFIDENTIAL: PayloadField = {
  path: 'confidential',
  label: 'Your name',
  value: 'shown to the officer who leads, and to nobody else',
};

/** Everything added details send: which report they belong to, the answers, and the note as it stands. */
export function detailsInWords(
  details: {
    readonly reference: string;
    readonly answers: DetailAnswers;
    readonly note: string | null;
    readonly confidential?: boolean;
  },
  questions: readonly DetailQuestion[],
): PayloadField[] {
  const answers = Object.entries(details.answers).map(([id, answer]) => {
    const question = questions.find((candidate) => candidate.id === id);
    return { path: `answers.${id}`, label: question?.ask ?? id, value: answerInWords(answer, question) };
  });
  const note = details.note === null ? [] : [{ path: 'note', label: 'Your note', value: details.note }];
  const hidden = details.confidential === true ? [CONFIDENTIAL] : [];
  return [
    { path: 'reportId', label: 'Belongs to', value: details.reference },
    ...answers,
    ...note,
    ...hidden,
  ];
}

const REACHED: Readonly<Record<RecipientKind, string>> = {
  email: 'By e-mail',
  fax: 'By fax',
  letter: 'By letter',
  'in-person': 'In person',
  other: 'Another way',
};

/** To whom it went, as it leaves the computer; what was not said is not there. */
export function recipientInWords(reference: string, recipient: Recipient): PayloadField[] {
  const { kind, address, messageReference } = recipient;
  const said = [
    { path: 'recipient.address', label: 'To', value: address },
    { path: 'recipient.messageReference', label: 'Reference of the message', value: messageReference },
  ];
  return [
    { path: 'reportId', label: 'Belongs to', value: reference },
    { path: 'recipient.kind', label: 'How it got there', value: REACHED[kind] },
    ...said.flatMap(({ value, ...field }) => (value === null ? [] : [{ ...field, value }])),
  ];
}

/** An instant in the given time zone, to the second, with the zone's name. */
export function instantInWords(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    ...{ year: 'numeric', month: 'short', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', second: '2-digit', timeZoneName: 'short', timeZone },
  }).format(new Date(instant));
}

/** A calendar date, without a time zone that could move it. */
export function dateInWords(date: string): string {
  const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** The extension tells no span to the day: what it sends is the upper end of a step, whole years beyond the first. */
export function rangeInWords(days: number): string {
  if (days <= 366) return days === 1 ? 'one day' : `up to ${days} days`;
  return `up to ${Math.ceil(days / 366)} years`;
}

function factsInWords(facts: ReportFacts, timeZone: string): PayloadField[] {
  const fields: PayloadField[] = [];
  const add = (path: keyof ReportFacts, label: string, value: string | number | undefined) => {
    if (value !== undefined) fields.push({ path: `facts.${path}`, label, value: String(value) });
  };
  add('recipientCount', 'Number of recipients', facts.recipientCount);
  for (const [index, recipient] of (facts.recipients ?? []).entries()) {
    const path = `facts.recipients.${index}`;
    const value = `someone at ${recipient.domain}, as code ${recipient.hash}`;
    fields.push({ path, label: `Recipient ${index + 1}`, value });
  }
  add('senderDomain', 'Sent from', facts.senderDomain);
  add('attachmentCount', 'Number of attachments', facts.attachmentCount);
  add('sentAt', 'Message sent', facts.sentAt && instantInWords(facts.sentAt, timeZone));
  add('messageHash', 'Which message', facts.messageHash && `as code ${facts.messageHash}`);
  if (facts.wholeRecord !== undefined)
    add('wholeRecord', 'How much', facts.wholeRecord ? 'the whole record' : 'part of the record');
  add('rangeDays', 'Time covered', facts.rangeDays && rangeInWords(facts.rangeDays));
  add('sectionCount', 'Parts selected', facts.sectionCount);
  return fields;
}

function answerInWords(answer: DetailAnswers[string], question: DetailQuestion | undefined): string {
  const label = (id: string) => question?.choices?.find((choice) => choice.id === id)?.label ?? id;
  if (typeof answer === 'number') return String(answer);
  return typeof answer === 'string' ? label(answer) : answer.map(label).join('; ');
}
