import type { CalendarDate } from '../ids.ts';
import {
  type Discovery,
  KNOWERS,
  type Knowledge,
  type KnowledgeEntry,
  type KnowledgeId,
  OF_MERGED,
} from './knowledge.ts';

/** A date, and the sentence that says where it comes from. */
export type DatedReason = { readonly on: CalendarDate; readonly because: string };

export type DiscoveryDates = {
  /** The first day on which the organization knew or is taken to have known; null while only the actor knew. */
  readonly legal: DatedReason | null;
  /** The same, with the knowledge of the person who did it: the safer date to work to. */
  readonly conservative: DatedReason | null;
  /** The one the clocks run from. */
  readonly inUse: (DatedReason & { readonly which: 'legal' | 'conservative' }) | null;
};

/** What a report itself shows: who reported knew it that day, and the organization had it when it came in. */
export type ReportKnowledge = { readonly noticedOn: CalendarDate; readonly receivedOn: CalendarDate };

/**
 * Every entry, those of the report first, as officers have corrected them.
 * @param taken entries of incidents that were merged into this one
 */
export function knowledgeOf(
  { noticedOn, receivedOn }: ReportKnowledge,
  { entries }: Discovery,
  taken: readonly KnowledgeEntry[] = [],
): KnowledgeEntry[] {
  const plain = { who: 'workforce', toldOn: null, byDiligence: false, setAside: null } as const;
  const first: KnowledgeEntry[] = [
    { ...plain, id: 'reporter', isActor: null, knownOn: noticedOn },
    { ...plain, id: 'organization', isActor: false, knownOn: receivedOn },
  ];
  const corrected = [...first, ...taken].map((entry) => ({ ...entry, ...entries[entry.id] }));
  const recorded = Object.entries(entries)
    .filter(([id]) => id !== 'reporter' && id !== 'organization' && !id.startsWith(OF_MERGED))
    .map(([id, entry]) => ({ ...plain, isActor: false, ...entry, id: id as KnowledgeId }) as KnowledgeEntry);
  return [...corrected, ...recorded];
}

/**
 * When the breach was discovered: on the first day it is known, or by reasonable diligence would have been, to the
 * organization or to somebody whose knowledge is its own (45 CFR 164.404(a)(2), 164.410(a)(2)).
 */
export function discoveryDates(entries: readonly KnowledgeEntry[], discovery: Discovery): DiscoveryDates {
  const counted = entries.filter(({ setAside }) => setAside === null);
  const legal = firstOf(counted.filter(({ isActor }) => isActor !== true));
  const conservative = firstOf(counted);
  const which = discovery.choice?.date === 'legal' && legal !== null ? 'legal' : 'conservative';
  const chosen = which === 'legal' ? legal : conservative;
  return { legal, conservative, inUse: chosen === null ? null : { ...chosen, which } };
}

function firstOf(entries: readonly KnowledgeEntry[]): DatedReason | null {
  const dated = entries.flatMap((entry) => {
    const on = countsFrom(entry);
    return on === null ? [] : [{ on, because: sentenceOf(entry, on) }];
  });
  return dated.reduce<DatedReason | null>(
    (first, each) => (first === null || each.on < first.on ? each : first),
    null,
  );
}

/** The day from which the organization is taken to know it; null while nobody told it. */
export function countsFrom({ who, knownOn, toldOn }: Knowledge): CalendarDate | null {
  return who === 'workforce' || who === 'agent' ? knownOn : toldOn;
}

function sentenceOf({ id, who, isActor, byDiligence }: KnowledgeEntry, on: CalendarDate): string {
  if (id === 'organization') return `The report came in on ${on}.`;
  const knower = id === 'reporter' ? 'Who reported it' : capital(KNOWERS[who]);
  if (byDiligence) return `${knower} would have known by reasonable diligence on ${on}.`;
  const told = who === 'contractor' || who === 'outside';
  if (told) return `${knower} told the organization on ${on}.`;
  const merged = id.startsWith(OF_MERGED) ? ', as a merged report says' : '';
  return `${knower} knew on ${on}${isActor === true ? ', and did it themselves' : ''}${merged}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
