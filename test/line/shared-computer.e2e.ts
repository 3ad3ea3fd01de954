import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Chromium } from '../kit/chromium.ts';
import { findPart, hasNoPart } from '../kit/parts-on-page.ts';
import {
  arrivedOnce,
  badge,
  type Line,
  onExtensionPage,
  openReporter,
  openWebmail,
  popupSays,
  reportSent,
  signIn,
  signOut,
  startLine,
  tell,
} from './reporting.ts';

const ALICE = 'Alice Nguyen';
const BOB = 'Sam Rivera';
const NOTE = 'A draft that only its writer may see';

let line: Line;
let computer: Chromium;
let webmail: Page;
/** The report of which Alice began to write details. */
let begun: string;

beforeAll(async () => {
  line = await startLine();
  computer = await openReporter(line);
  await signIn(computer, line.needful.demo.staff);
  webmail = await openWebmail(computer, line);
});

beforeEach(() => line.wire.pass());

afterAll(async () => {
  await computer?.close();
  await line?.stop();
});

/** Everything that the surfaces of the extension can ask for, and what stands readable in its storage. */
async function allThatIsShown(reportId: string): Promise<string> {
  const answers = [
    await tell(computer, 'read-state'),
    await tell(computer, 'list-kept-reports'),
    await tell(computer, 'fetch-my-reports'),
    await tell(computer, 'read-draft', { reportId }),
    await tell(computer, 'await-delivery', { reportId, known: 'refused' }),
    await onExtensionPage(computer, 'chrome.storage.local.get(null)'),
    await onExtensionPage(computer, 'chrome.storage.session.get(null)'),
  ];
  return JSON.stringify(answers);
}

async function idOf(reference: string): Promise<string> {
  const kept = JSON.stringify(await tell(computer, 'list-kept-reports'));
  const before = kept.slice(0, kept.indexOf(reference));
  const id = before.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)?.at(-1);
  if (id === undefined) throw new Error(`${reference} is not among ${kept}`);
  return id;
}

/** The browser tells its extensions that nobody has touched the computer; doors.e2e.ts waits until that is so. */
async function idle(): Promise<void> {
  const worker = await computer.serviceWorker();
  await worker.evaluate(`chrome.idle.onStateChanged.dispatch('idle')`);
}

describe('on a computer that several people use', () => {
  it('the next person sees nothing of the one before, whose waiting report is still delivered once', async () => {
    await line.wire.refuse();
    const reference = await reportSent(webmail);
    const reportId = await idOf(reference);
    begun = reportId;
    const draft = { answers: {}, note: NOTE };
    expect(JSON.stringify(await tell(computer, 'keep-draft', { reportId, draft }))).toContain('true');
    const asAlice = await allThatIsShown(reportId);
    for (const hers of [ALICE, reference, NOTE]) expect(asAlice).toContain(hers);

    await signOut(computer);
    const asNobody = await allThatIsShown(reportId);
    for (const hers of [ALICE, reference, NOTE]) expect(asNobody).not.toContain(hers);
    expect(await badge(computer)).toBe('1');

    await line.wire.pass();
    await signIn(computer, line.needful.demo.security);
    const incident = await arrivedOnce(line, computer, reference);
    expect([ALICE, null]).toContain(incident.reporter);
    const asBob = await allThatIsShown(reportId);
    expect(asBob).toContain(BOB);
    for (const hers of [ALICE, reference, NOTE]) expect(asBob).not.toContain(hers);
    expect(await popupSays(computer, /Nothing reported yet/)).not.toContain(reference);
  });

  it('each sign-in asks for the password, also where the one before could not tell the server of leaving', async () => {
    await line.wire.refuse();
    await signOut(computer);
    await line.wire.pass();
    await signIn(computer, line.needful.demo.staff);
    expect(await popupSays(computer, /Sign out/)).toContain(ALICE);
  });

  it('what somebody had begun to write is there again for them alone', async () => {
    expect(JSON.stringify(await tell(computer, 'read-draft', { reportId: begun }))).toContain(NOTE);
  });

  it('idling hides who sat there and their reports until they sign in again', async () => {
    const reference = await reportSent(webmail);
    await findPart(webmail, 'StaticText', /has it\b/);
    expect(await popupSays(computer, new RegExp(reference))).toContain(ALICE);
    await idle();
    const hidden = await popupSays(computer, /Your name and reports are hidden/);
    for (const hers of [ALICE, reference]) expect(hidden).not.toContain(hers);
    await signIn(computer, line.needful.demo.staff);
    expect(await popupSays(computer, new RegExp(reference))).toContain(ALICE);
  });

  it('with nobody signed in a report goes from the computer, without a name and saying so', async () => {
    await signOut(computer);
    const reference = await reportSent(webmail);
    const incident = await arrivedOnce(line, computer, reference);
    expect(incident.reporter).toBeNull();
    expect(incident.installationId).not.toBeNull();
    await findPart(webmail, 'StaticText', /has it\b/);
    expect(await hasNoPart(webmail, 'StaticText', new RegExp(ALICE))).toBe(true);
  });
});
