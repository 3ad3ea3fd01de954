import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { standInBrowser } from '../browser.testing.ts';
import type { Considering } from './consider.ts';

const ORGANIZATION = '01a20128-36b9-758f-a12b-2018741d7f16';
const NOW = Date.UTC(2026, 10, 22, 12);
const DAY_MS = 86_400_000;
const SNIPPETS = ['minimum-necessary-whole-record', 'recipient-looks-like-another', 'identifiers-in-mail'];
const REMINDING = {
  simulated: [] as string[],
  cap: 3,
  quietRoles: [] as string[],
  holdOuts: [] as { rule: string; share: number }[],
  directory: { own: ['clinic.example'], partners: ['mercyhospital.org'], faxes: [], colleagues: [] },
};

const kept = standInBrowser();
let considerAct: typeof import('./consider.ts').considerAct;
let ending: typeof import('./end.ts');

beforeAll(async () => {
  // After the browser stands: its API is looked up when they are loaded.
  ({ considerAct } = await import('./consider.ts'));
  ending = await import('./end.ts');
});

beforeEach(() => {
  for (const items of [kept.local, kept.session, kept.managed])
    for (const name of Object.keys(items)) delete items[name];
  kept.local['enrolment'] = {
    ...{ server: 'http://127.0.0.1:9', organizationId: ORGANIZATION, organizationName: 'Practice' },
  };
  settle(REMINDING);
});

function settle(reminding: typeof REMINDING): void {
  const snippet = { version: 1, title: 'A', text: 'B', citation: '45 CFR', owner: 'Privacy Officer' };
  kept.local['settings'] = {
    ...{ organizationId: ORGANIZATION, organizationName: 'Practice', sites: [], profiles: [], version: '1' },
    snippets: SNIPPETS.map((snippetId) => ({
      ...snippet,
      snippetId,
      approvedByName: null,
      approvedAt: null,
    })),
    reminders: ['whole-record', 'look-alike-recipient', 'identifiers-to-outside'].filter(
      (rule) => !reminding.simulated.includes(rule),
    ),
    reminding: JSON.stringify(reminding),
  };
}

const record: Considering = {
  ...{ site: 'openmrs-3', act: 'export-record', visit: '/patient/7/visits', done: false },
  told: { wholeRecord: true },
};
const mail: Considering = {
  ...{ site: 'roundcube', act: 'compose-mail', visit: '?_id=1', done: false },
  told: { content: { direct: 1, contact: 0, wholeRead: true } },
  recipients: [{ address: 'jane@mercyhosptal.org' }],
};

const cardFor = async (asked: Considering, at = NOW) => (await considerAct(asked, at))?.line ?? null;

describe('the worker', () => {
  test('hands out one card a message, the gravest, and keeps no address of it', async () => {
    expect(await cardFor(mail)).toMatch(/^An address looks like one/);
    expect(await cardFor({ ...mail, told: { ...mail.told, listCount: 1 } })).toBeNull();
    expect(JSON.stringify(kept.local)).not.toMatch(/mercyhosptal|jane|_id=1/);
  });

  test('says nothing of people where nobody has said which domains are the organization’s', async () => {
    settle({ ...REMINDING, directory: { ...REMINDING.directory, own: [] } });
    expect(await cardFor(mail)).toBeNull();
  });

  test('says nothing twice of one record within seven days, and of another record at once', async () => {
    expect(await cardFor(record)).toMatch(/^A wide part/);
    expect(await cardFor(record, NOW + 6 * DAY_MS)).toBeNull();
    expect(await cardFor({ ...record, visit: '/patient/8/visits' })).toMatch(/^A wide part/);
    expect(await cardFor(record, NOW + 8 * DAY_MS)).toMatch(/^A wide part/);
  });

  test('speaks again to the same people once something is attached, and then no more', async () => {
    const told = (visit: string, attachmentCount: number): Considering => ({
      ...{ ...mail, visit, recipients: [{ address: 'a@elsewhere.net' }] },
      told: { ...mail.told, attachmentCount },
    });
    expect(await cardFor(told('1', 0))).toMatch(/^This message seems/);
    expect(await cardFor(told('2', 0))).toBeNull();
    expect(await cardFor(told('3', 1))).toMatch(/^This message seems/);
    expect(await cardFor(told('4', 2))).toBeNull();
  });

  test('stops at the day’s cap, and when quiet was asked for, until it ends', async () => {
    for (const visit of ['1', '2', '3']) expect(await cardFor({ ...record, visit })).not.toBeNull();
    expect(await cardFor({ ...record, visit: '4' })).toBeNull();
    const tomorrow = NOW + DAY_MS;
    await ending.snooze(1, tomorrow);
    expect(await cardFor({ ...record, visit: '5' }, tomorrow + 3_599_000)).toBeNull();
    expect(await cardFor({ ...record, visit: '5' }, tomorrow + 3_600_000)).not.toBeNull();
  });

  test('is quiet for a role that the organization keeps cards from', async () => {
    settle({ ...REMINDING, quietRoles: ['clinician'] });
    kept.managed['role'] = 'clinician';
    expect(await cardFor(record)).toBeNull();
    kept.managed['role'] = 'billing';
    expect(await cardFor(record)).not.toBeNull();
  });

  test('holds out what was approved, and never what guards people outside', async () => {
    const holdOuts = ['whole-record', 'look-alike-recipient'].map((rule) => ({ rule, share: 0.5 }));
    settle({ ...REMINDING, cap: 20, holdOuts });
    let shown = 0;
    for (let visit = 0; visit < 20; visit++)
      if ((await cardFor({ ...record, visit: `${visit}` })) !== null) shown++;
    expect(shown).toBeLessThan(20);
    expect(await cardFor(mail, NOW + DAY_MS)).not.toBeNull();
    const seen = await ending.seenCards(NOW + DAY_MS);
    expect(seen).toHaveLength(shown + 1);
  });

  test('shows no card of a simulated rule, nor of one whose snippet nobody approved', async () => {
    settle({ ...REMINDING, simulated: ['whole-record'] });
    expect(await cardFor(record)).toBeNull();
    expect(await cardFor({ ...mail, recipients: [{ address: 'a@elsewhere.net' }] })).toMatch(
      /^This message seems/,
    );
    expect(
      await cardFor({
        ...mail,
        visit: '2',
        told: { listCount: 1 },
        recipients: [{ address: 'b@other.net' }],
      }),
    ).toBeNull();
  });

  test('tells each person only of cards of their own', async () => {
    await considerAct(record, NOW);
    expect(await ending.seenCards(NOW)).toHaveLength(1);
    kept.session['session'] = {
      ...{
        server: 'http://127.0.0.1:9',
        organizationId: ORGANIZATION,
        personId: 'bob',
        name: 'Bob',
        email: 'b@x.example',
      },
      ...{ accessToken: '', accessUntil: 0, refreshToken: '', hidden: false },
    };
    expect(await ending.seenCards(NOW)).toEqual([]);
    expect(await cardFor(record)).not.toBeNull();
    expect(await ending.seenCards(NOW)).toHaveLength(1);
    kept.session['session'] = { ...(kept.session['session'] as object), hidden: true };
    expect(await ending.seenCards(NOW)).toEqual([]);
  });

  test('counts who goes on with an act after its card, and nobody of what was done before the page showed it', async () => {
    const told = () => JSON.stringify(kept.local[`cards:${ORGANIZATION}`]).includes('WENT_ON');
    const seen = { ...record, visit: '1', done: true, wasDone: true };
    expect(await cardFor(seen)).not.toBeNull();
    await considerAct({ ...seen, told: { ...seen.told, rangeDays: 400 } }, NOW + 60_000);
    expect(told()).toBe(false);
    expect(await cardFor({ ...record, visit: '2' })).not.toBeNull();
    await considerAct({ ...record, visit: '2', done: true }, NOW + 60_000);
    expect(told()).toBe(true);
  });

  test('shows a person their cards for seven days, and keeps none of anybody for longer', async () => {
    const { forgetOldCards } = await import('./memory.ts');
    const keeps = (owner: string) => JSON.stringify(kept.local[`cards:${owner}`]).includes('whole-record');
    await considerAct(record, NOW);
    kept.local['cards:bob'] = kept.local[`cards:${ORGANIZATION}`];
    expect(await ending.seenCards(NOW + 7 * DAY_MS - 1)).toHaveLength(1);
    expect(await ending.seenCards(NOW + 7 * DAY_MS)).toEqual([]);
    await forgetOldCards(NOW + 7 * DAY_MS - 1);
    expect(['bob', ORGANIZATION].map(keeps)).toEqual([true, true]);
    await forgetOldCards(NOW + 7 * DAY_MS);
    expect(['bob', ORGANIZATION].map(keeps)).toEqual([false, false]);
  });

  test('puts the mark of whoever is signed in on the card, the same until they change it', async () => {
    const { changeMark, readMark } = await import('../mark.ts');
    const first = (await considerAct(record, NOW))?.mark;
    expect(first).toEqual(await readMark());
    expect(first?.words).toMatch(/^[a-z]+ [a-z]+$/);
    expect(first?.picture).toMatch(/^(M[0-4] [0-4]h1v1h-1z)+$/);
    kept.session['session'] = {
      ...{ server: 'http://127.0.0.1:9', organizationId: ORGANIZATION, personId: 'bob', name: 'Bob' },
      ...{ email: 'b@x.example', accessToken: '', accessUntil: 0, refreshToken: '', hidden: false },
    };
    expect(await changeMark('my old bicycle')).toMatchObject({ words: 'my old bicycle' });
    expect((await considerAct(record, NOW))?.mark.words).toBe('my old bicycle');
    await expect(changeMark('<b>')).rejects.toThrow();
    delete kept.session['session'];
    expect(await readMark()).toEqual(first);
  });

  test('goes on where what it kept, or what the server said, is nonsense', async () => {
    const settings = kept.local['settings'] as object;
    for (const reminding of ['', 'null', '{"cap":"many"}', '[]']) {
      kept.local['settings'] = { ...settings, reminding };
      kept.local[`cards:${ORGANIZATION}`] = { cards: 'none', snoozedUntil: 'never' };
      expect(await cardFor(record)).toMatch(/^A wide part/);
      expect(await cardFor(mail)).toBeNull();
    }
  });

  test('says nothing before the organization was heard', async () => {
    delete kept.local['settings'];
    expect(await cardFor(record)).toBeNull();
  });
});
