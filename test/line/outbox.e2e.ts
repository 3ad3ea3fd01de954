import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Chromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { askAsSuperuser } from '../kit/incidents.ts';
import { findPart, readAloud } from '../kit/parts-on-page.ts';
import type { Canned } from '../kit/wire.ts';
import {
  arrivedOnce,
  badge,
  hasArrived,
  type Line,
  onExtensionPage,
  openReporter,
  openWebmail,
  popupSays,
  pressInPopup,
  reportSent,
  signIn,
  signOut,
  startLine,
  tell,
} from './reporting.ts';

const WAITING = /1 message is waiting to be sent/;

let line: Line;
let reporter: Chromium;
let webmail: Page;

beforeAll(async () => {
  line = await startLine();
  reporter = await openReporter(line);
  await signIn(reporter, line.needful.demo.staff);
  webmail = await openWebmail(reporter, line);
});

beforeEach(() => line.wire.pass());

afterAll(async () => {
  await reporter?.close();
  await line?.stop();
});

/** Opens the browser again on the profile of one that was killed. */
async function reopen(): Promise<void> {
  const killed = reporter;
  reporter = await openReporter(line, { profile: killed.profile });
  // Whether a cookie of the webmail survives a kill is chance; the person signs in there again in any case.
  await reporter.context.clearCookies();
  webmail = await openWebmail(reporter, line);
}

/** What must be so for as long as the server has said nothing: kept, counted, and nowhere called delivered. */
async function expectKept(reference: string): Promise<void> {
  await popupSays(reporter, WAITING);
  expect(await badge(reporter)).toBe('1');
  const receipt = await readAloud(webmail);
  expect(receipt).toContain('Kept on this computer');
  expect(receipt).not.toMatch(/has it\b/);
  expect(await hasArrived(line, reference)).toBe(false);
}

/** In the worker: its clock, and every `Date.now` after it, is off by so many milliseconds until it ends. */
async function turnClock(by: number): Promise<void> {
  const worker = await reporter.serviceWorker();
  // A message starts one that has ended: `evaluate` alone would wait for that.
  await tell(reporter, 'list-kept-reports');
  await worker.evaluate((shift) => {
    const real = performance.timeOrigin;
    Date.now = () => Math.round(real + performance.now() + shift);
  }, by);
}

describe('while the server cannot be reached', () => {
  it('a report made while the server is stopped is kept, and arrives once when the server is back', async () => {
    await line.needful.halt();
    const reference = await reportSent(webmail);
    await findPart(webmail, 'StaticText', /Kept on this computer/);
    await expectKept(reference);
    await line.needful.resume();
    const incident = await arrivedOnce(line, reporter, reference);
    expect(incident.reporter).toBe('Alice Nguyen');
    await findPart(webmail, 'StaticText', /has it\b/);
    expect(await badge(reporter)).toBe('');
  });

  it('undone while offline, the report and its undoing both arrive, in that order', async () => {
    await line.wire.refuse();
    const reference = await reportSent(webmail);
    await (await findPart(webmail, 'button', /Undo/)).click();
    await findPart(webmail, 'StaticText', /Taken back/);
    await popupSays(reporter, /2 messages are waiting to be sent/);
    await line.wire.pass();
    await tell(reporter, 'send-now');
    const incident = await arrivedOnce(line, reporter, reference);
    expect(incident.takenBack).toBe('undone');
    expect(incident.events.indexOf('report-undone')).toBeGreaterThan(
      incident.events.indexOf('incident-reported'),
    );
  });
});

describe('in mid-flight', () => {
  it('a worker that ends after the server took the report, and before its answer came, sends it once', async () => {
    await line.wire.swallow();
    const reference = await reportSent(webmail);
    await eventually('the report to reach the server', () => hasArrived(line, reference));
    expect(await readAloud(webmail)).not.toMatch(/has it\b/);
    await reporter.stopServiceWorker();
    await line.wire.pass();
    const incident = await arrivedOnce(line, reporter, reference);
    expect(incident.reporter).toBe('Alice Nguyen');
    await findPart(webmail, 'StaticText', /has it\b/);
  });

  it('a browser killed right after the receipt sends it once when it is opened again', async () => {
    await line.wire.refuse();
    const unsent = await reportSent(webmail);
    await reporter.kill();
    await line.wire.pass();
    await reopen();
    expect((await arrivedOnce(line, reporter, unsent)).reporter).toBe('Alice Nguyen');
    await line.wire.swallow();
    const taken = await reportSent(webmail);
    await eventually('the report to reach the server', () => hasArrived(line, taken));
    await reporter.kill();
    await line.wire.pass();
    await reopen();
    expect((await arrivedOnce(line, reporter, taken)).reporter).toBe('Alice Nguyen');
  });
});

describe('where something else answers in place of the server', () => {
  const portal = '<!doctype html><title>Sign in to this network</title>';
  const unauthenticated = JSON.stringify({
    errors: [{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
  const answers: readonly [string, Canned][] = [
    ['a captive portal', { status: 200, headers: { 'content-type': 'text/html' }, body: portal }],
    ['a redirect', { status: 302, headers: { location: 'http://localhost:9/sign-in' } }],
    ['401', { status: 401, headers: { 'content-type': 'application/json' }, body: unauthenticated }],
    ['503', { status: 503, headers: { 'content-type': 'text/html' }, body: portal }],
    ['429', { status: 429, headers: { 'retry-after': '3600', 'content-type': 'text/plain' } }],
  ];

  it('the report waits, nothing is called delivered, and it arrives once from the server itself', async () => {
    const [[, first] = ['', { status: 503 }], ...others] = answers;
    await line.wire.answer(first);
    const reference = await reportSent(webmail);
    await eventually('the first answer', () => line.wire.met() > 0);
    await expectKept(reference);
    for (const [name, canned] of others) {
      await line.wire.answer(canned);
      await tell(reporter, 'send-now');
      await eventually(`an attempt to meet ${name}`, () => line.wire.met() > 0);
      await expectKept(reference);
    }
    await line.wire.pass();
    await tell(reporter, 'send-now');
    const incident = await arrivedOnce(line, reporter, reference);
    expect(incident.reporter).toBe('Alice Nguyen');
  });

  it('that asks for an hour of patience gets it, and a person who will not wait is heard', async () => {
    await line.wire.answer({ status: 429, headers: { 'retry-after': '3600' } });
    const reference = await reportSent(webmail);
    const minutes = await eventually('an alarm in about an hour', async () => {
      const asked = `chrome.alarms.get('outbox').then((alarm) => (alarm.scheduledTime - Date.now()) / 60000)`;
      const left = Number(await onExtensionPage(reporter, asked));
      return left > 30 && left;
    });
    expect(minutes).toBeLessThanOrEqual(60);
    await line.wire.pass();
    await pressInPopup(reporter, 'Try to send now');
    await arrivedOnce(line, reporter, reference);
  });
});

describe('a clock that jumps', () => {
  const YEAR = 365 * 86_400_000;

  it('back a year while a report waits holds nothing up', async () => {
    await line.wire.refuse();
    const reference = await reportSent(webmail);
    await expectKept(reference);
    await turnClock(-YEAR);
    await line.wire.pass();
    const incident = await arrivedOnce(line, reporter, reference);
    expect(incident.clockSkewSeconds).toBeGreaterThan(YEAR / 1000 - 600);
    await reporter.stopServiceWorker();
  });

  it('forward a year before the click, and right again afterwards, holds nothing up either', async () => {
    await turnClock(YEAR);
    await line.wire.refuse();
    const reference = await reportSent(webmail);
    await expectKept(reference);
    await turnClock(0);
    await line.wire.pass();
    await arrivedOnce(line, reporter, reference);
  });
});

describe('a report under the name of somebody', () => {
  const endSignIns = () =>
    askAsSuperuser(line.needful.database.adminUrl, 'delete from auth."oauthRefreshToken"');

  it('who signs out while it waits goes from this computer, once and without the name', async () => {
    await line.wire.refuse();
    const reference = await reportSent(webmail);
    await signOut(reporter);
    await popupSays(reporter, WAITING);
    await line.wire.pass();
    await tell(reporter, 'send-now');
    const incident = await arrivedOnce(line, reporter, reference);
    expect(incident.reporter).toBeNull();
    expect(incident.installationId).not.toBeNull();
    await signIn(reporter, line.needful.demo.staff);
  });

  it('whose sign-in the server ended while it waited goes from this computer, once', async () => {
    await line.wire.refuse();
    const reference = await reportSent(webmail);
    await endSignIns();
    const worn = `chrome.storage.session.get('session').then(({ session }) =>
      chrome.storage.session.set({ session: { ...session, accessUntil: 0 } }))`;
    await onExtensionPage(reporter, worn);
    await line.wire.pass();
    await tell(reporter, 'send-now');
    expect((await arrivedOnce(line, reporter, reference)).reporter).toBeNull();
    await popupSays(reporter, /You are not signed in/);
    await signIn(reporter, line.needful.demo.staff);
  });

  it('who signs out of a computer that may not submit waits for their next sign-in, and goes under the name', async () => {
    await onExtensionPage(reporter, `chrome.storage.local.remove('installation')`);
    await line.wire.refuse();
    const reference = await reportSent(webmail);
    await signOut(reporter);
    await line.wire.pass();
    await tell(reporter, 'send-now');
    await popupSays(reporter, /Sign in so that reports can be sent/);
    await expect(hasArrived(line, reference)).resolves.toBe(false);
    await signIn(reporter, line.needful.demo.staff);
    expect((await arrivedOnce(line, reporter, reference)).reporter).toBe('Alice Nguyen');
  });
});

describe('a report that cannot be', () => {
  it('accepted is shown as refused in the server’s words, and still kept', async () => {
    const before = await popupSays(reporter, /Nothing is waiting to be sent/);
    expect(before).not.toContain('Not accepted');
    const request = {
      reportId: '0199fe00-0000-7000-8000-0000000000aa',
      kind: 'kind-of-a-newer-release',
      door: 'popup',
      occurredOn: null,
      reading: null,
    };
    await tell(reporter, 'report-incident', request);
    const popup = await popupSays(reporter, /Not accepted/);
    expect(popup).toMatch(/The server’s words: \S+.*\. It is kept here/);
    expect(await badge(reporter)).toBe('!');
    await reporter.stopServiceWorker();
    await popupSays(reporter, /Not accepted/);
  });
});
