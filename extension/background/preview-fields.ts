import type { ReportInput } from '../generated/graphql.ts';
import type { PreviewField } from '../messages/_answers.ts';

const MADE_AT_CLICK: ReadonlyMap<string, string> = new Map([
  ['reportId', 'a random number, made at the click'],
  ['noticedAt', 'the time of the click'],
]);

const LABELS: ReadonlyMap<string, string> = new Map([
  ['reportId', 'Number'],
  ['noticedAt', 'When noticed'],
  ['kind', 'Kind'],
  ['door', 'Reported through'],
  ['site', 'Where'],
  ['act', 'While'],
  ['occurredOn', 'Day it happened'],
  ['facts.recipientCount', 'Recipients'],
  ['facts.senderDomain', 'Sender’s domain'],
  ['facts.attachmentCount', 'Attachments'],
  ['facts.sentAt', 'Sent'],
  ['facts.messageHash', 'Message, as a keyed hash'],
  ['facts.rangeDays', 'Days covered'],
  ['facts.wholeRecord', 'Whole record'],
  ['facts.sectionCount', 'Parts selected'],
]);

/** Every field of the wire that has a value, in order: nothing is sent that is not in this list. */
export function previewFields(input: ReportInput): readonly PreviewField[] {
  return flatten('', input).map(({ path, value }) => ({
    path,
    label: LABELS.get(path) ?? labelOfPart(path),
    value: MADE_AT_CLICK.get(path) ?? value,
  }));
}

function labelOfPart(path: string): string {
  const [, number, part] = /^facts\.recipients\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (number === undefined) return path;
  return part === 'domain'
    ? `Recipient ${Number(number) + 1}`
    : `Recipient ${Number(number) + 1}, as a keyed hash`;
}

function flatten(path: string, value: unknown): { path: string; value: string }[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [{ path, value: String(value) }];
  return Object.entries(value).flatMap(([name, part]) =>
    flatten(path === '' ? name : `${path}.${name}`, part),
  );
}
