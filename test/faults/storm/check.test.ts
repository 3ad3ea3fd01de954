import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import type { FoundEvent, FoundIncident } from './found.ts';
import { startHistory, type Wish } from './history.ts';

const REPORT: Wish = {
  org: 'north',
  reportId: 'r1',
  messageId: null,
  what: 'incident-reported',
  person: 'alice',
  kind: 'phishing',
};
const DETAILS: Wish = { ...REPORT, messageId: 'm1', what: 'details-added' };
const UNDO: Wish = { ...REPORT, messageId: 'm2', what: 'report-undone' };

/** What Alice saw of an ordinary afternoon. */
function anAfternoon(...more: readonly Wish[]) {
  const history = startHistory();
  const alice = history.of('alice');
  for (const wish of [REPORT, DETAILS, ...more]) {
    alice.asked(wish);
    alice.acknowledged(wish);
  }
  return { history, alice };
}

function event(version: number, type: string, over: Partial<FoundEvent> = {}): FoundEvent {
  return { version, type, messageId: null, person: 'alice', reportId: null, kind: null, mark: null, ...over };
}

const REPORTED = event(1, 'incident-reported', { reportId: 'r1', kind: 'phishing' });
const ROUTED = event(2, 'incident-routed', { person: null });
const DETAILED = event(3, 'details-added', { messageId: 'm1' });

function incident(over: Partial<FoundIncident> = {}): FoundIncident {
  return {
    org: 'north',
    incidentId: 'i1',
    row: { reportId: 'r1', reporter: 'alice', installation: null },
    events: [REPORTED, ROUTED, DETAILED],
    announced: { 'new-report': 1, told: 1, unacknowledged: 1 },
    ...over,
  };
}

const { lines } = anAfternoon().history;

test('what was acknowledged and stands once, whole and in its place, is no fault', () => {
  expect(check(lines, [incident()], [{ org: 'north', incidents: ['i1'] }])).toEqual([]);
});

describe('the checker names', () => {
  test('an acknowledged report that is lost', () => {
    expect(check(lines, [])).toContain('lost: report r1 was acknowledged and is not there');
  });

  test('an acknowledged message that is lost', () => {
    const found = [incident({ events: [REPORTED, ROUTED] })];
    expect(check(lines, found)).toEqual(['lost: details-added r1/m1 was acknowledged and is not there']);
  });

  test('a report that is there twice', () => {
    const again = incident({ incidentId: 'i2', events: [REPORTED, ROUTED] });
    expect(check(lines, [incident(), again])).toEqual(['doubled: report r1 is there 2 times']);
  });

  test('a message that is there twice', () => {
    const events = [REPORTED, ROUTED, DETAILED, event(4, 'details-added', { messageId: 'm1' })];
    expect(check(lines, [incident({ events })])).toEqual(['doubled: details-added r1/m1 is there 2 times']);
  });

  test('a report in another organization', () => {
    expect(check(lines, [incident({ org: 'south' })])).toContain(
      'misplaced: report r1 is in another organization',
    );
  });

  test('a copy in another organization beside the right one', () => {
    const faults = check(lines, [incident(), incident({ org: 'south', events: [REPORTED, ROUTED] })]);
    expect(faults).toEqual(['misplaced: report r1 is in another organization']);
  });

  test('a message in another incident', () => {
    const { history, alice } = anAfternoon();
    const other = { ...REPORT, reportId: 'r2' };
    alice.asked(other);
    alice.acknowledged(other);
    const row = { reportId: 'r2', reporter: 'alice', installation: null };
    const events = [{ ...REPORTED, reportId: 'r2' }, ROUTED, DETAILED];
    const found = [incident({ events: [REPORTED, ROUTED] }), incident({ incidentId: 'i2', row, events })];
    expect(check(history.lines, found)).toContain(
      'misplaced: details-added r1/m1 stands in another incident',
    );
  });

  test.each([
    ['a history without its row', { row: null }, 'has a history and no row'],
    ['a row without a history', { events: [] }, 'begins with nothing'],
    ['a report without its route', { events: [REPORTED] }, 'begins with incident-reported'],
    ['a hole in a history', { events: [REPORTED, ROUTED, { ...DETAILED, version: 4 }] }, 'versions 1, 2, 4'],
    ['an incident nobody is told of', { announced: { unacknowledged: 1 } }, 'put 0 jobs new-report'],
    [
      'an incident told twice',
      { announced: { 'new-report': 2, unacknowledged: 1 } },
      'put 2 jobs new-report',
    ],
    [
      'an incident nobody is reminded of',
      { announced: { 'new-report': 1, told: 1 } },
      'put 0 jobs unacknowledged',
    ],
    [
      'an incident with two first reminders',
      { announced: { 'new-report': 1, told: 1, unacknowledged: 2 } },
      'put 2 jobs unacknowledged',
    ],
  ] as const)('what is half-written: %s', (_name, over, fault) => {
    expect(check(lines, [incident(over)]).join('\n')).toMatch(
      new RegExp(`half-written: incident i1 .*${fault}`),
    );
  });

  test('a refused report that is there', () => {
    const history = startHistory();
    history.of('alice').asked(REPORT);
    history.of('alice').refused(REPORT, 'unknown-kind');
    const found = [incident({ events: [REPORTED, ROUTED] })];
    expect(check(history.lines, found)).toEqual(['unwanted: report r1 was refused and is there']);
  });

  test('what nobody asked for', () => {
    const history = startHistory();
    history.of('alice').asked(REPORT);
    expect(check(history.lines, [incident()])).toEqual([
      'unasked: details-added r1/m1 is there and nobody asked for it',
    ]);
  });

  test('a report with other facts than were sent', () => {
    const history = startHistory();
    history.of('alice').asked({ ...REPORT, mark: 'ours' });
    const events = [{ ...REPORTED, mark: 'theirs' }, ROUTED];
    expect(check(history.lines, [incident({ events })])).toEqual(['changed: report r1 carries other facts']);
  });

  test('a report under another name, or of another kind', () => {
    const row = { reportId: 'r1', reporter: 'bob', installation: null };
    expect(check(lines, [incident({ row })])).toEqual(['misattributed: report r1 stands under another name']);
    const events = [{ ...REPORTED, kind: 'lost-device' }, ROUTED, DETAILED];
    expect(check(lines, [incident({ events })])).toEqual([
      'changed: report r1 is of kind lost-device, not phishing',
    ]);
  });

  test('messages of one person about one report that overtook one another', () => {
    const undone = event(3, 'report-undone', { messageId: 'm2' });
    const events = [REPORTED, ROUTED, undone, { ...DETAILED, version: 4 }];
    expect(check(anAfternoon(UNDO).history.lines, [incident({ events })])).toEqual([
      'out of order: messages of report r1 stand as m2, m1',
    ]);
  });

  test("an officer's page that misses an incident, shows one twice, or one that is not there", () => {
    const page = { org: 'north', incidents: ['i9', 'i9'] };
    expect(check(lines, [incident()], [page])).toEqual([
      "unseen: the officer's page does not show i1",
      "imagined: the officer's page shows i9",
      "doubled: the officer's page shows an incident twice",
    ]);
  });
});

describe('the checker leaves open', () => {
  test('what a client never heard the end of: it may be there, or not', () => {
    const history = startHistory();
    history.of('alice').asked(REPORT);
    history.of('alice').unknown(REPORT);
    expect(check(history.lines, [])).toEqual([]);
    expect(check(history.lines, [incident({ events: [REPORTED, ROUTED] })])).toEqual([]);
  });

  test('whether a report came under its name or, once its person had signed out, from their computer', () => {
    const row = { reportId: 'r1', reporter: null, installation: 'desk' };
    expect(check(lines, [incident({ row })])).toEqual([]);
  });
});
