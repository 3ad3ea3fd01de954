import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Changes, followChanges } from '../test/kit/changes.ts';
import { eventually } from '../test/kit/eventually.ts';
import { sendReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';

let needful: TestServer;
let officer: SignedIn;
let staff: SignedIn;
const open: Changes[] = [];

beforeAll(async () => {
  needful = await startTestServer();
  officer = await needful.signIn(needful.demo.officer);
  staff = await needful.signIn(needful.demo.staff);
});
afterEach(() => {
  for (const changes of open.splice(0)) changes.leave();
});
afterAll(() => needful.stop());

async function follow(since: number, who = officer): Promise<Changes> {
  const changes = await followChanges(needful, who, since);
  open.push(changes);
  return changes;
}

async function head(): Promise<number> {
  const { data } = await officer.ask<{ queueHead: number }>('{ queueHead }');
  if (data == null) throw new Error('The queue has no head');
  return data.queueHead;
}

const range = (after: number, last: number) =>
  Array.from({ length: last - after }, (_, at) => after + 1 + at);

describe('the live queue', () => {
  it('catches up on everything after the number last seen, in order and without gaps', async () => {
    const since = await head();
    for (let sent = 0; sent < 5; sent += 1) await sendReport(staff);
    const now = await head();
    const changes = await follow(since);
    await changes.until(now);
    expect(changes.numbers).toEqual(range(since, now));
    const fromTheMiddle = await follow(since + 3);
    await fromTheMiddle.until(now);
    expect(fromTheMiddle.numbers).toEqual(range(since + 3, now));
  });

  it('then tells each commit as it happens, with the incident it belongs to', async () => {
    const since = await head();
    const changes = await follow(since);
    const { reference } = await sendReport(staff);
    const now = await head();
    await changes.until(now);
    const { data } = await officer.ask<{ incidentByReference: { id: string } }>(
      'query ($reference: String!) { incidentByReference(reference: $reference) { id } }',
      { reference },
    );
    expect(new Set(changes.incidents)).toEqual(new Set([data?.incidentByReference.id]));
  });

  it('misses nothing and repeats nothing while many report at once', async () => {
    const since = await head();
    const changes = await follow(since);
    await Promise.all(Array.from({ length: 25 }, () => sendReport(staff)));
    const now = await head();
    await changes.until(now);
    expect(changes.numbers).toEqual(range(since, now));
  });

  it('tells every one of many listeners the same', async () => {
    const since = await head();
    const listeners = await Promise.all(Array.from({ length: 60 }, () => follow(since)));
    await Promise.all(Array.from({ length: 4 }, () => sendReport(staff)));
    const now = await head();
    for (const changes of listeners) await changes.until(now);
    expect(new Set(listeners.map(({ numbers }) => numbers.join()))).toEqual(
      new Set([range(since, now).join()]),
    );
  });

  it('continues where a dropped connection stopped', async () => {
    const since = await head();
    const first = await follow(since);
    await sendReport(staff);
    await first.until(since + 2);
    first.leave();
    await first.untilEnded();
    await sendReport(staff);
    const second = await follow(since + 2);
    await second.until(since + 4);
    expect([...first.numbers, ...second.numbers]).toEqual(range(since, since + 4));
  });

  it('is refused with a clear error for a number below zero, and waits at one that lies ahead', async () => {
    const below = await follow(-1);
    await below.untilEnded();
    expect(String(below.broken)).toContain('since is a number of the history');
    const ahead = await follow((await head()) + 100);
    await sendReport(staff);
    const witness = await follow(0);
    await witness.until(await head());
    expect(ahead.numbers).toEqual([]);
  });
});

describe('the live queue ends', () => {
  it('with the sign-out: what happens afterwards is not told', async () => {
    const leaving = await needful.signIn(needful.demo.security);
    const since = await head();
    const changes = await follow(since, leaving);
    await sendReport(staff);
    await changes.until(since + 2);
    const out = await fetch(`${needful.origin}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: leaving.cookie, origin: needful.origin, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(out.ok).toBe(true);
    await sendReport(staff);
    await changes.untilEnded();
    expect(changes.numbers).toEqual(range(since, since + 2));
    await expect(follow(since, leaving)).rejects.toThrow('401');
  });

  it('with the membership', async () => {
    const leaving = await needful.signIn(needful.demo.security);
    const since = await head();
    const changes = await follow(since, leaving);
    await sendReport(staff);
    await changes.until(since + 2);
    const { data } = await officer.ask<{ people: { personId: string; email: string }[] }>(
      '{ people { personId email } }',
    );
    const personId = data?.people.find(({ email }) => email === needful.demo.security.email)?.personId;
    await officer.ask('mutation ($id: ID!) { membershipEnd(personId: $id) { __typename } }', {
      id: personId,
    });
    await sendReport(staff);
    await changes.untilEnded();
    expect(changes.numbers).toEqual(range(since, since + 2));
    await expect(follow(since, leaving)).rejects.toThrow('401');
  });

  it('in order when the server stops, and goes on with the next one where it stopped', async () => {
    const since = await head();
    const listeners = await Promise.all([follow(since), follow(since)]);
    await sendReport(staff);
    for (const changes of listeners) await changes.until(since + 2);
    await needful.restart();
    for (const changes of listeners) await changes.untilEnded();
    expect(listeners.map(({ broken }) => broken)).toEqual([undefined, undefined]);
    await sendReport(staff);
    const again = await follow(since + 2);
    await again.until(since + 4);
    expect(again.numbers).toEqual(range(since + 2, since + 4));
  });

  it('for the server as well when a listener goes away', async () => {
    const watching = () => needful.server.feed.watching;
    await eventually('the listeners of the tests before to be forgotten', () => watching() === 0, {
      seconds: 15,
    });
    const changes = await follow(await head());
    await eventually('the listener to be counted', () => watching() === 1);
    changes.leave();
    await eventually('the listener to be forgotten', () => watching() === 0, { seconds: 15 });
  });
});
