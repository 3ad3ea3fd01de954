import type { MessageId, ReportId } from '@needful/shared/domain/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { IncidentReportDocument } from '../../generated/graphql.ts';
import type { Entry } from './entry.ts';
import { quiet } from './quiet.testing.ts';
import { type Luck, PLACE, startWorld, type World } from './world.testing.ts';

const PEOPLE = ['01a20128-36b9-758f-a12b-0000000000aa', '01a20128-36b9-758f-a12b-0000000000bb'] as const;
type Person = (typeof PEOPLE)[number];

/** What the person was told is kept, in the order they were told it. */
type Model = {
  person: Person | null;
  readonly acknowledged: { readonly id: string; readonly reportId: string; readonly owner: Person | null }[];
};
/** The world, and what was begun in it and has not ended. */
type Real = {
  readonly world: World;
  readonly scheduler: fc.Scheduler;
  readonly begun: Set<Promise<unknown>>;
};
type Command = fc.AsyncCommand<Model, Real>;

const SURFACE = { from: 'surface' } as const;

function command(name: string, run: (model: Model, real: Real) => Promise<void> | void): Command {
  return {
    check: () => true,
    async run(model, real) {
      await run(model, real);
      await quiet();
      await holds(model, real);
    },
    toString: () => name,
  };
}

function begin(real: Real, work: Promise<unknown>): void {
  real.begun.add(work);
  void work.finally(() => real.begun.delete(work));
}

/** Sending goes on behind an answer: what it does is awaited like everything else that was begun. */
function follow(real: Real): void {
  begin(
    real,
    real.world.inWorker(({ send }) => send.sendNow()),
  );
}

/** By the worker's clock, a second at most at a time; what its timers begin goes on meanwhile. */
async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 1_000) {
    vi.advanceTimersByTime(Math.min(left, 1_000));
    await quiet();
  }
}

/** What a person waits for: time passes meanwhile, and now and then something arrives. */
async function ended<Value>(work: Promise<Value>, real: Real): Promise<Value> {
  let isOver = false;
  begin(
    real,
    work.finally(() => {
      isOver = true;
    }),
  );
  await quiet();
  for (let turns = 1; !isOver && turns < 500; turns += 1) {
    if (turns % 20 === 0 && real.scheduler.count() > 0) await real.scheduler.waitOne();
    await pass(250);
  }
  if (!isOver) throw new Error('What a person waits for never ended.');
  return await work;
}

async function stored(world: World): Promise<readonly Entry[]> {
  return await world.inWorker(({ kept }) => kept.allEntries());
}

/** At every moment. */
async function holds({ acknowledged }: Model, { world }: Real): Promise<void> {
  const entries = new Map((await stored(world)).map((entry) => [entry.id, entry]));
  for (const { id, reportId, owner } of acknowledged) {
    const there = (world.server.histories.get(reportId) ?? []).filter(
      ({ messageId, type }) => messageId === id || (id === reportId && type === 'incident-reported'),
    );
    const progress = entries.get(id)?.progress;
    expect(there.length, `${id} is with the server at most once`).toBeLessThanOrEqual(1);
    expect(progress?.state, `${id} is accepted`).not.toBe('refused');
    if (progress?.state !== 'waiting') expect(there, `${id} is not lost`).toHaveLength(1);
    for (const { by } of there)
      if (by.kind === 'person') expect(by.personId, `${id} is under the right name`).toBe(owner);
  }
}

const report = fc.uuid({ version: 4 }).map((id) =>
  command(`report ${id}`, async (model, real) => {
    const owner = model.person;
    const request = {
      reportId: id as ReportId,
      kind: 'misdirected-email',
      door: 'popup',
      occurredOn: null,
    } as const;
    const keeping = real.world.inWorker(({ report: { keepReport } }) =>
      keepReport({ ...request, reading: null }, SURFACE),
    );
    const answer = await ended(keeping, real);
    expect(answer.kept).toBe(true);
    follow(real);
    // Pressed twice: it is known already.
    if (model.acknowledged.some((each) => each.id === id)) return;
    // Acknowledged after it was stored, not before.
    expect((await stored(real.world)).map((entry) => entry.id)).toContain(id);
    model.acknowledged.push({ id, reportId: id, owner });
  }),
);

/** Says something more about the newest report of whoever is here. */
const later = fc
  .tuple(fc.uuid({ version: 4 }), fc.constantFrom('details', 'details', 'undo', 'withdraw'))
  .map(([id, type]) =>
    command(`${type} ${id}`, async (model, real) => {
      const about = model.acknowledged.findLast(
        (each) => each.owner === model.person && each.id === each.reportId,
      );
      const isKnown = model.acknowledged.some((each) => each.id === id);
      if (about === undefined || isKnown || isTakenBack.has(about.id)) return;
      if (type !== 'details') isTakenBack.add(about.id);
      const ids = { reportId: about.reportId as ReportId, messageId: id as MessageId };
      const message = { ...ids, type, answers: {}, note: null, reason: null } as never;
      const keeping = real.world.inWorker(({ later: { keepLater } }) => keepLater(message, SURFACE));
      const answer = await ended(keeping, real);
      follow(real);
      if (answer.kept) model.acknowledged.push({ id, reportId: about.reportId, owner: about.owner });
    }),
  );
const isTakenBack = new Set<string>();

const arrival = fc.constant(
  command('something arrives', async (_model, { scheduler }) => {
    if (scheduler.count() > 0) await scheduler.waitOne();
  }),
);

const killed = fc.constant(
  command('the worker is killed', (_model, real) => {
    real.world.killWorker();
    real.begun.clear();
    begin(
      real,
      real.world.inWorker(({ send }) => send.sendNow()),
    );
  }),
);

const passed = fc.integer({ min: 1, max: 20 * 60_000 }).map((milliseconds) =>
  command(`${milliseconds} ms pass`, async (_model, real) => {
    await pass(Math.min(milliseconds, 60_000));
    vi.setSystemTime(Date.now() + milliseconds);
    begin(
      real,
      real.world.inWorker(({ send }) => send.sendNow()),
    );
  }),
);

const jumped = fc
  .integer({ min: -(10 ** 11), max: 10 ** 11 })
  .map((milliseconds) =>
    command(`the clock jumps by ${milliseconds} ms`, () => void vi.setSystemTime(Date.now() + milliseconds)),
  );

const network = fc.boolean().map((online) =>
  command(online ? 'the network is back' : 'the network goes', (_model, real) => {
    real.world.online = online;
    if (online)
      begin(
        real,
        real.world.inWorker(({ nudge }) => nudge.nudgeAll()),
      );
  }),
);

const blackout = fc.constant(
  command('the network goes while an answer is on its way', async (_model, { scheduler, world }) => {
    if (scheduler.count() > 0) await scheduler.waitOne();
    world.online = false;
  }),
);

const enrolled = fc.constant(
  command('the computer is enrolled', (_model, { world }) => world.enrolComputer()),
);

const signedIn = fc.constantFrom(...PEOPLE, null).map((person) =>
  command(person === null ? 'they sign out' : `${person} signs in`, async (model, real) => {
    await ended(changePerson(person, real), real);
    model.person = person;
  }),
);

/** Signing out waits for the server for a moment; what is on its way arrives or is given up meanwhile. */
async function changePerson(person: Person | null, { world }: Real): Promise<void> {
  await world.inWorker(async ({ signIn, session, nudge }) => {
    await signIn.signOut();
    if (person === null) return;
    const tokens = { accessToken: `${person}:0`, accessUntil: Date.now() + 200_000, refreshToken: person };
    await session.storeSession({
      ...PLACE,
      ...tokens,
      personId: person,
      name: 'N',
      email: 'n@x.example',
      hidden: false,
    });
    void nudge.nudgeAll();
  });
}

async function drainRequests(real: Real): Promise<void> {
  for (let rounds = 0; rounds < 100 && real.begun.size > 0; rounds += 1) {
    await quiet();
    if (real.scheduler.count() > 0) await real.scheduler.waitOne();
    await pass(1_000);
  }
}

/** What only its person may say waits for them; a report itself, for nobody. */
function waitsFor(person: Person, { type, owner, progress }: Entry): boolean {
  const isWanted = progress.state === 'waiting' && progress.trouble === 'needs-sign-in';
  return isWanted && type !== 'report' && owner?.endsWith(person) === true;
}

/** In the end everything is well: nothing waits, and the server has each once, in the order it was said. */
async function heal(model: Model, real: Real): Promise<void> {
  real.world.online = true;
  real.world.luck = [];
  real.world.enrolComputer();
  real.world.killWorker();
  real.begun.clear();
  for (let rounds = 0; rounds < 30; rounds += 1) {
    await nudge(real);
    const left = await stored(real.world);
    if (left.every(({ progress }) => progress.state !== 'waiting')) break;
    const wanted = PEOPLE.find((person) => left.some((entry) => waitsFor(person, entry)));
    if (wanted !== undefined) await ended(changePerson(wanted, real), real);
  }
  await holds(model, real);
  expect((await stored(real.world)).filter(({ progress }) => progress.state === 'waiting')).toEqual([]);
  for (const [reportId, history] of real.world.server.histories) {
    const said = model.acknowledged.filter((each) => each.reportId === reportId).map(({ id }) => id);
    const there = history.map(({ messageId }) => messageId ?? reportId);
    expect(there.filter((id) => said.includes(id))).toEqual(said);
  }
}

const luck: fc.Arbitrary<Luck> = fc.constantFrom(
  ...(['fair', 'fair', 'lost-answer', 'lost-answer', 'lost-answer', 'lost-request'] as const),
  ...(['doubled', 'hotel', 'overloaded', 'signed-out'] as const),
);

beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterAll(() => void vi.useRealTimers());

test('whatever happens to worker, network, clock and sign-in, what was acknowledged reaches the server once and in order', async () => {
  const commands = fc.commands(
    [
      ...[
        report,
        later,
        later,
        killed,
        passed,
        jumped,
        blackout,
        network,
        network,
        signedIn,
        signedIn,
        enrolled,
      ],
      ...[arrival, arrival, arrival, arrival],
    ],
    { maxCommands: 40, size: 'max' },
  );
  await fc.assert(
    fc.asyncProperty(
      commands,
      fc.array(luck, { maxLength: 40, size: 'max' }),
      fc.scheduler(),
      async (all, lucks, scheduler) => {
        isTakenBack.clear();
        const world = startWorld(scheduler);
        world.luck = [...lucks];
        const model: Model = { person: PEOPLE[0], acknowledged: [] };
        const real: Real = { world, scheduler, begun: new Set() };
        await ended(changePerson(PEOPLE[0], real), real);
        await fc.asyncModelRun(() => ({ model, real }), all);
        await heal(model, real);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

/** A world in which somebody is signed in on a computer that may not submit without a name yet. */
async function signedInWorld(): Promise<Real> {
  const [scheduler] = fc.sample(fc.scheduler(), { numRuns: 1, seed: 1 });
  if (scheduler === undefined) throw new Error('fast-check gave no scheduler.');
  const real: Real = { world: startWorld(scheduler), scheduler, begun: new Set() };
  await ended(changePerson(PEOPLE[0], real), real);
  await drainRequests(real);
  return real;
}

async function nudge(real: Real): Promise<void> {
  begin(
    real,
    real.world.inWorker(({ nudge: { nudgeAll } }) => nudgeAll()),
  );
  await drainRequests(real);
}

const REPORT_ID = '01a20128-36b9-758f-a12b-00000000000a' as ReportId;
const MESSAGE_ID = '01a20128-36b9-758f-a12b-00000000000b' as MessageId;
const REPORT = { kind: 'misdirected-email', door: 'popup', occurredOn: null, reading: null } as const;

async function keepOne(real: Real): Promise<void> {
  const keeping = real.world.inWorker(({ report: { keepReport } }) =>
    keepReport({ ...REPORT, reportId: REPORT_ID }, SURFACE),
  );
  expect((await ended(keeping, real)).kept).toBe(true);
  follow(real);
}

/** The report is with the server; the answer is on its way. */
async function arrive(real: Real): Promise<void> {
  while (!real.world.server.histories.has(REPORT_ID)) {
    await quiet();
    if (real.scheduler.count() > 0) await real.scheduler.waitOne();
  }
}

test('a report that arrived as the network went is delivered, though it is tried again without its name', async () => {
  const real = await signedInWorld();
  await keepOne(real);
  await arrive(real);
  real.world.online = false;
  await ended(changePerson(null, real), real);
  real.world.enrolComputer();
  real.world.online = true;
  await nudge(real);
  // Delivered and nobody is signed in: then nothing of it stays here.
  expect(await stored(real.world)).toEqual([]);
  expect(real.world.server.histories.get(REPORT_ID)).toHaveLength(1);
});

test('a report that arrived as the worker died is delivered, though the next attempt could not even be made', async () => {
  const real = await signedInWorld();
  await keepOne(real);
  await arrive(real);
  real.world.killWorker();
  real.begun.clear();
  real.world.online = false;
  // The token has run out, and without the network there is no other.
  vi.setSystemTime(Date.now() + 10 * 60_000);
  await ended(changePerson(null, real), real);
  real.world.enrolComputer();
  real.world.online = true;
  await nudge(real);
  expect(await stored(real.world)).toEqual([]);
  expect(real.world.server.histories.get(REPORT_ID)).toHaveLength(1);
});

test('what this computer may not say in its own name waits for its person', async () => {
  const real = await signedInWorld();
  await keepOne(real);
  await drainRequests(real);
  await nudge(real);
  real.world.online = false;
  const details = {
    type: 'details',
    reportId: REPORT_ID,
    messageId: MESSAGE_ID,
    answers: {},
    note: null,
  } as const;
  const keeping = real.world.inWorker(({ later: { keepLater } }) => keepLater(details, SURFACE));
  expect((await ended(keeping, real)).kept).toBe(true);
  await ended(changePerson(null, real), real);
  real.world.enrolComputer();
  real.world.online = true;
  await nudge(real);
  const [waiting] = await stored(real.world);
  expect(waiting).toMatchObject({ id: MESSAGE_ID, progress: { state: 'waiting', trouble: 'needs-sign-in' } });
  await ended(changePerson(PEOPLE[0], real), real);
  await nudge(real);
  expect(real.world.server.histories.get(REPORT_ID)?.map(({ messageId }) => messageId)).toEqual([
    null,
    MESSAGE_ID,
  ]);
});

const RECIPIENT = {
  kind: 'email',
  address: 'wrong@outside.example',
  name: null,
  messageReference: '<1@mail.example>',
} as const;

async function keepRecipient(real: Real): Promise<void> {
  const later = {
    type: 'recipient',
    reportId: REPORT_ID,
    messageId: MESSAGE_ID,
    recipient: RECIPIENT,
  } as const;
  const keeping = real.world.inWorker(({ later: { keepLater } }) => keepLater(later, SURFACE));
  expect((await ended(keeping, real)).kept).toBe(true);
}

/** The recipient as it stands here. */
async function keptRecipient(real: Real) {
  const entry = (await stored(real.world)).find(({ id }) => id === MESSAGE_ID);
  if (entry === undefined) throw new Error('It is not here');
  const content = await real.world.inWorker(({ kept: { contentOf } }) => contentOf(entry));
  return { progress: entry.progress, content, stored: JSON.stringify(entry) };
}

test('whom it went to is sealed while it waits, and gone from here once the server has it', async () => {
  const real = await signedInWorld();
  await keepOne(real);
  await drainRequests(real);
  await nudge(real);
  real.world.online = false;
  await keepRecipient(real);
  const waiting = await keptRecipient(real);
  expect(waiting).toMatchObject({
    progress: { state: 'waiting' },
    content: { later: { recipient: RECIPIENT } },
  });
  expect(waiting.stored).not.toContain('outside.example');
  real.world.online = true;
  await nudge(real);
  expect(await keptRecipient(real)).toMatchObject({
    progress: { state: 'delivered' },
    content: { later: { recipient: { address: null, messageReference: null } } },
  });
});

test('whom it went to is neither sent nor kept where the report it belongs to was refused meanwhile', async () => {
  const real = await signedInWorld();
  real.world.online = false;
  await keepOne(real);
  await keepRecipient(real);
  // Another report has that id by now.
  const report = { ...REPORT, reportId: REPORT_ID, site: null, noticedAt: new Date().toISOString() };
  const documentId = `sha256:${String(IncidentReportDocument.__meta__?.hash)}`;
  const body = JSON.stringify({ documentId, variables: { report } });
  const headers = new Headers({ authorization: `Bearer ${PEOPLE[1]}:0` });
  real.world.server.answer(`${PLACE.server}/graphql`, headers, body);
  real.world.online = true;
  await nudge(real);
  expect(await keptRecipient(real)).toMatchObject({
    progress: { state: 'refused', code: 'report-refused' },
    content: { later: { recipient: { address: null, messageReference: null } } },
  });
});
