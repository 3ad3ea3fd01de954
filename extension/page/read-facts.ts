import type { CountReader, FactReaders, ReferencePart, SiteAct } from '@needful/shared/sites/_define.ts';
import type { Reading } from '../messages/_reading.ts';
import { findFew } from './find-few.ts';
import { holds, type Place } from './match.ts';
import { readAddresses } from './read-address.ts';
import { daysBetween, readDate, readSpan } from './read-date.ts';

const MOST_RECIPIENTS = 200;
/** One number of three digits at most with a word or two, as in "3 more…": no other text counts as one. */
const MORE = /^\D{0,16}(\d{1,3})\D{0,16}$/;

/**
 * The facts of one act, as the profile says where they stand. A fact that cannot be read is left out, never
 * guessed.
 *
 * @param scope the message's own element where a page shows several, otherwise the document
 */
export function readFacts(
  site: string,
  act: SiteAct,
  place: Place,
  scope: ParentNode = place.document,
): Reading {
  const { facts } = act;
  const within = { ...place, document: scope };
  return defined({
    site,
    act: act.act,
    recipients: listOf(facts, scope),
    sender: facts.sender === undefined ? undefined : readAddresses([facts.sender], scope)[0],
    recipientCount: countOf(facts.recipientCount, scope),
    message: readMessage(act, place, scope),
    ...readMeasures(act, within),
  });
}

/** How much of what, and when: all that a report and a reminder rule both ask of a page. */
export function readMeasures({ facts }: SiteAct, place: Place) {
  const scope = place.document;
  return {
    attachmentCount: countOf(facts.attachmentCount, scope),
    sentAt: facts.sentAt === undefined ? undefined : readDate(facts.sentAt, scope)?.toISOString(),
    wholeRecord: facts.wholeRecord?.every((condition) => holds(condition, place)),
    rangeDays: rangeOf(facts.rangeDays, scope),
    sectionCount: countOf(facts.sectionCount, scope),
  };
}

/**
 * Which message or record stands there, and no other fact: it is asked at every look at the page, where reading all
 * of them would search the whole tree once for each.
 */
export function readMessage(
  { facts }: SiteAct,
  place: Place,
  scope: ParentNode = place.document,
): string | undefined {
  return facts.message === undefined ? undefined : referenceOf(facts.message, { ...place, document: scope });
}

type Loose = { [Name in keyof Reading]: Reading[Name] | undefined };

function defined(loose: Loose): Reading {
  return Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as Reading;
}

function listOf(facts: FactReaders, scope: ParentNode): string[] | undefined {
  if (facts.recipients === undefined) return undefined;
  const found = readAddresses(facts.recipients, scope).slice(0, MOST_RECIPIENTS);
  return found.length > 0 ? found : undefined;
}

export function countOf(reader: CountReader | undefined, scope: ParentNode): number | undefined {
  if (reader === undefined) return undefined;
  const shown = scope.querySelectorAll(reader.count).length;
  if (reader.more === undefined) return shown;
  let more = 0;
  const rests = findFew(scope, reader.more);
  if (rests === null) return undefined;
  for (const element of rests) {
    const number = MORE.exec(element.textContent?.trim() ?? '')?.[1];
    if (number === undefined) return undefined;
    more += Number(number);
  }
  return shown + more;
}

function rangeOf(range: FactReaders['rangeDays'], scope: ParentNode): number | undefined {
  if (range === undefined) return undefined;
  if ('spanOf' in range) return readSpan(range.spanOf, scope) ?? undefined;
  const from = readDate(range.from, scope);
  const to = readDate(range.to, scope);
  return from === null || to === null ? undefined : daysBetween(from.getTime(), to.getTime());
}

/** All parts or nothing: a reference with a hole would say that two messages are one. */
function referenceOf(parts: readonly ReferencePart[], { url, document }: Place): string | undefined {
  const found = parts.map((part) =>
    'query' in part ? url.searchParams.get(part.query) : attributeOf(document, part.selector, part.attribute),
  );
  return found.every((part) => part !== null && part !== '') ? found.join(' ') : undefined;
}

/** The scope may be the very element that bears the reference. */
function attributeOf(scope: ParentNode, selector: string, attribute: string): string | null {
  const own =
    'matches' in scope && (scope as Element).matches(selector)
      ? (scope as Element)
      : scope.querySelector(selector);
  return own?.getAttribute(attribute) ?? null;
}
