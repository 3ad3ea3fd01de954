import type { NumberPicture } from '@needful/shared/detect/identifiers/_picture.ts';
import type { Content, ReminderFacts } from '@needful/shared/domain/reminders/facts.ts';
import type { AddressReader, SiteAct, Told } from '@needful/shared/sites/_define.ts';
import { findFew } from './find-few.ts';
import { holds, type Place } from './match.ts';
import { readMailboxes } from './read-address.ts';
import { countOf, readMeasures } from './read-facts.ts';

/** What a page tells a reminder rule beside the texts that are counted elsewhere. */
export type ReadTold = Partial<
  Omit<ReminderFacts, 'site' | 'act' | 'role' | 'recipients' | 'fax' | 'content' | 'copied'>
>;
type Loose<Facts> = { readonly [Name in keyof Facts]: Facts[Name] | undefined };

/** Endings of tables and exports: what holds one row a patient. */
const TABLE = /\.(?:csv|tsv|xlsx?|xlsm|xlsb|ods|numbers|mdb|accdb|sav|dta|parquet|sql|ndjson)$/i;
const MOST_RECIPIENTS = 200;
const LONGEST_NAME = 200;
const LONGEST_FAX = 60;

/** The facts of one act, read now. What cannot be read is left out, never guessed. */
export function readTold(act: SiteAct, place: Place, now: number): ReadTold {
  const { facts } = act;
  const { document } = place;
  const { sentAt, wholeRecord, rangeDays, sectionCount, attachmentCount } = readMeasures(act, place);
  const loose: Loose<ReadTold> = {
    ...{ wholeRecord, rangeDays, sectionCount, attachmentCount },
    purpose: first(facts.purpose, place),
    flow: first(facts.flow, place),
    party: first(facts.party, place),
    basis: first(facts.basis, place),
    sections: all(facts.sections, place),
    relations: all(facts.relations, place),
    patientCount: countOf(facts.patientCount, document),
    listCount: tablesIn(act, document),
    answersAll: facts.answersAll?.every((condition) => holds(condition, place)),
    minutesSinceSent: sentAt === undefined ? undefined : minutesFrom(sentAt, now),
  };
  return Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as ReadTold;
}

function first<Word extends string>(told: readonly Told<Word>[] | undefined, place: Place): Word | undefined {
  return told?.find(({ when }) => when.every((condition) => holds(condition, place)))?.is;
}

function all<Word extends string>(told: readonly Told<Word>[] | undefined, place: Place): Word[] | undefined {
  const found = told?.filter(({ when }) => when.every((condition) => holds(condition, place)));
  return found && [...new Set(found.map(({ is }) => is))];
}

/** Names of attachments stay here; how many end like a table is told. */
function tablesIn({ facts }: SiteAct, document: ParentNode): number | undefined {
  if (facts.attachmentNames === undefined) return undefined;
  return findFew(document, facts.attachmentNames.selector)?.filter(({ textContent }) =>
    TABLE.test(textContent?.trim().replace(/\s*\([^()]{0,20}\)$/, '') ?? ''),
  ).length;
}

function minutesFrom(sentAt: string, now: number): number | undefined {
  const minutes = Math.floor((now - Date.parse(sentAt)) / 60_000);
  // A minute alone stands in some pages, so that a message may seem to come from the minute after this one.
  return minutes < -1 ? undefined : Math.max(0, minutes);
}

type Recipient = { readonly address: string; readonly name?: string };

/** Whom a message goes to, with the names they are shown by; [] where there is nobody yet. */
export function readRecipients(
  readers: readonly AddressReader[] | undefined,
  document: ParentNode,
): Recipient[] {
  const found = readMailboxes(readers ?? [], document).slice(0, MOST_RECIPIENTS);
  return found.map(({ address, shown }) => {
    const name = nameIn(shown, address);
    return name === '' ? { address } : { address, name };
  });
}

function nameIn(shown: string, address: string): string {
  const before = shown.toLowerCase().split(address)[0] ?? '';
  return before.length > LONGEST_NAME ? '' : before.replace(/["<(,;]/g, ' ').trim();
}

export function readFax({ facts }: SiteAct, document: ParentNode): string | undefined {
  const field = facts.fax === undefined ? null : document.querySelector<HTMLInputElement>(facts.fax.selector);
  const typed = field?.value?.trim() ?? '';
  return typed === '' || typed.length > LONGEST_FAX ? undefined : typed;
}

/** The text that is being written; it is counted by who asked and goes nowhere. Null where it cannot be read. */
export function readBody({ facts: { body } }: SiteAct, document: ParentNode): string | null {
  const element = body === undefined ? null : document.querySelector(body.selector);
  if (body === undefined || element === null) return null;
  if (body.from === 'value') return (element as HTMLTextAreaElement).value ?? null;
  if (body.from === 'text') return element.textContent;
  return (element as HTMLIFrameElement).contentDocument?.body?.innerText ?? null;
}

/** Counts what a text seems to hold. Brought by code of its own, which loads where there is a text. */
export type CountContent = (text: string, recordNumbers: readonly NumberPicture[]) => Content;
