import type { FoundIncident } from './found.ts';
import { type Line, nameOf, type Wish } from './history.ts';

/** What an officer's page showed at the end, without a reload: ids of incidents, in its order. */
export type Shown = { readonly org: string; readonly incidents: readonly string[] };

/**
 * Compares what people were told with what is there, in the manner of Jepsen's set test
 * (https://github.com/jepsen-io/jepsen/blob/main/jepsen/src/jepsen/checker.clj): every acknowledged wish is there
 * exactly once and in its place, what was refused is not, and what nobody heard of is there whole or not at all.
 *
 * @returns a sentence for each fault; none where everything holds
 */
export function check(
  lines: readonly Line[],
  found: readonly FoundIncident[],
  shown: readonly Shown[] = [],
): readonly string[] {
  const wishes = outcomes(lines);
  const byReport = Map.groupBy(found, reportIdOf);
  return [
    ...found.flatMap((incident) => checkWhole(incident)),
    ...checkReports(wishes, byReport),
    ...checkMessages(wishes, byReport),
    ...checkStrangers(wishes, found),
    ...checkOrder(lines, byReport),
    ...shown.flatMap((page) => checkShown(page, found)),
  ];
}

type Outcome = { readonly wish: Wish; readonly acknowledged: boolean; readonly refused: boolean };

/** What became of each wish, over everybody who repeated it. An acknowledgement outweighs a later refusal. */
function outcomes(lines: readonly Line[]): ReadonlyMap<string, Outcome> {
  const all = new Map<string, Outcome>();
  for (const { wish, is } of lines) {
    const before = all.get(nameOf(wish)) ?? { wish, acknowledged: false, refused: false };
    all.set(nameOf(wish), {
      wish: before.wish,
      acknowledged: before.acknowledged || is === 'acknowledged',
      refused: before.refused || is === 'refused',
    });
  }
  return all;
}

function reportIdOf({ row, events }: FoundIncident): string | null {
  return row?.reportId ?? events.find(({ reportId }) => reportId !== null)?.reportId ?? null;
}

/** A row with its history from the first event on, and its notices: one transaction wrote them all, or none. */
function checkWhole({ row, events, incidentId, announced }: FoundIncident): readonly string[] {
  const faults: string[] = [];
  const say = (what: string) => faults.push(`half-written: incident ${incidentId} ${what}`);
  if (row === null) say('has a history and no row');
  if (events[0]?.type !== 'incident-reported' || events[1]?.type !== 'incident-routed')
    say(
      `begins with ${
        events
          .slice(0, 2)
          .map(({ type }) => type)
          .join(', ') || 'nothing'
      }`,
    );
  if (events.some(({ version }, index) => version !== index + 1))
    say(`has the versions ${events.map(({ version }) => version).join(', ')}`);
  const { 'new-report': notices = 0, told = 0, unacknowledged: reminders = 0 } = announced;
  if (notices !== 1) say(`put ${notices} jobs new-report into the queue`);
  if (reminders > 1 || reminders < told) say(`put ${reminders} jobs unacknowledged into the queue`);
  return faults;
}

type ByReport = ReadonlyMap<string | null, readonly FoundIncident[]>;

function checkReports(wishes: ReadonlyMap<string, Outcome>, byReport: ByReport): readonly string[] {
  return [...wishes.values()]
    .filter(({ wish }) => wish.what === 'incident-reported')
    .flatMap((outcome) => checkReport(outcome, byReport.get(outcome.wish.reportId) ?? []));
}

function checkReport(
  { wish, acknowledged, refused }: Outcome,
  incidents: readonly FoundIncident[],
): readonly string[] {
  const faults: string[] = [];
  const here = incidents.filter(({ org }) => org === wish.org);
  const name = `report ${wish.reportId}`;
  if (here.length < incidents.length) faults.push(`misplaced: ${name} is in another organization`);
  if (acknowledged && here.length === 0) faults.push(`lost: ${name} was acknowledged and is not there`);
  if (here.length > 1) faults.push(`doubled: ${name} is there ${here.length} times`);
  if (refused && !acknowledged && here.length > 0) faults.push(`unwanted: ${name} was refused and is there`);
  for (const incident of here) faults.push(...checkFacts(wish, incident));
  return faults;
}

/** The name on it is the reporter's, or none where it came from their computer after they had signed out. */
function checkFacts(wish: Wish, { row, events }: FoundIncident): readonly string[] {
  const faults: string[] = [];
  const kind = events[0]?.kind;
  if (kind !== wish.kind)
    faults.push(`changed: report ${wish.reportId} is of kind ${kind}, not ${wish.kind}`);
  if (wish.mark !== undefined && events[0]?.mark !== wish.mark)
    faults.push(`changed: report ${wish.reportId} carries other facts`);
  const nameless = row?.reporter == null && row?.installation != null;
  if (row !== null && row.reporter !== wish.person && !nameless)
    faults.push(`misattributed: report ${wish.reportId} stands under another name`);
  return faults;
}

type Stands = { readonly org: string; readonly reportId: string | null };

/** Where each event stands, by its message's number; those without one by their report's. */
function places(byReport: ByReport): ReadonlyMap<string, readonly Stands[]> {
  const all = [...byReport].flatMap(([reportId, incidents]) =>
    incidents.flatMap(({ org, events }) =>
      events.map(({ type, messageId }) => ({ name: `${type} ${messageId ?? reportId}`, org, reportId })),
    ),
  );
  return Map.groupBy(all, ({ name }) => name);
}

function checkMessages(wishes: ReadonlyMap<string, Outcome>, byReport: ByReport): readonly string[] {
  const standing = places(byReport);
  return [...wishes.values()]
    .filter(({ wish }) => wish.what !== 'incident-reported')
    .flatMap((outcome) => {
      const { what, messageId, reportId } = outcome.wish;
      return checkMessage(outcome, standing.get(`${what} ${messageId ?? reportId}`) ?? []);
    });
}

function checkMessage({ wish, acknowledged, refused }: Outcome, all: readonly Stands[]): readonly string[] {
  const here = all.filter(({ org, reportId }) => org === wish.org && reportId === wish.reportId).length;
  const name = nameOf(wish);
  const faults: string[] = [];
  if (all.length > here) faults.push(`misplaced: ${name} stands in another incident`);
  if (acknowledged && here === 0) faults.push(`lost: ${name} was acknowledged and is not there`);
  if (here > 1) faults.push(`doubled: ${name} is there ${here} times`);
  if (refused && !acknowledged && here > 0) faults.push(`unwanted: ${name} was refused and is there`);
  return faults;
}

/** What nobody asks for by itself: it comes with the report, or with the first word about its steps. */
const FOLLOWING = new Set(['incident-routed', 'playbook-taken']);

/** Whatever is there, somebody must have asked for it. */
function checkStrangers(
  wishes: ReadonlyMap<string, Outcome>,
  found: readonly FoundIncident[],
): readonly string[] {
  return found.flatMap((incident) =>
    incident.events
      .filter(({ type }) => !FOLLOWING.has(type))
      .map(
        ({ type, messageId }) =>
          `${type} ${reportIdOf(incident)}${messageId === null ? '' : `/${messageId}`}`,
      )
      .filter((name) => !wishes.has(name))
      .map((name) => `unasked: ${name} is there and nobody asked for it`),
  );
}

/** What one client said about one report, each after the one before was acknowledged, stands in that order. */
function checkOrder(lines: readonly Line[], byReport: ByReport): readonly string[] {
  const said = lines.filter(({ is, wish }) => is === 'acknowledged' && wish.messageId !== null);
  const groups = Map.groupBy(said, ({ client, wish }) => `${client} ${wish.reportId}`);
  return [...groups.values()].flatMap((group) => {
    const ids = [...new Set(group.map(({ wish }) => wish.messageId))];
    const [first] = group;
    const events = (byReport.get(first?.wish.reportId ?? null) ?? []).flatMap((incident) => incident.events);
    const stand = events.map(({ messageId }) => messageId).filter((id) => ids.includes(id));
    const expected = ids.filter((id) => stand.includes(id));
    if (stand.length !== expected.length || stand.every((id, index) => id === expected[index])) return [];
    return [`out of order: messages of report ${first?.wish.reportId} stand as ${stand.join(', ')}`];
  });
}

function checkShown({ org, incidents }: Shown, found: readonly FoundIncident[]): readonly string[] {
  const there = new Set(found.filter((incident) => incident.org === org).map(({ incidentId }) => incidentId));
  const shown = new Set(incidents);
  const faults = [
    ...[...there]
      .filter((id) => !shown.has(id))
      .map((id) => `unseen: the officer's page does not show ${id}`),
    ...[...shown].filter((id) => !there.has(id)).map((id) => `imagined: the officer's page shows ${id}`),
  ];
  if (shown.size < incidents.length) faults.push("doubled: the officer's page shows an incident twice");
  return faults;
}
