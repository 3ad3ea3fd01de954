import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../../kit/chromium.ts';
import { eventually } from '../../kit/eventually.ts';
import type { Colleague } from '../../kit/practice.ts';
import { BUILT_FOR_CHROME } from '../../line/people.ts';
import { signIn, tell } from '../../line/reporting.ts';
import type { History, Record, Wish } from './history.ts';
import type { Later, PlannedReport, PlannedReporter } from './plan.ts';

/** A real browser with the real extension, and somebody who reports through it. */
export type Reporter = {
  readonly plan: PlannedReporter;
  run(history: History): Promise<void>;
  stopWorker(): Promise<void>;
  /** Ends the browser as a power cut would, and opens it again on the same profile. */
  killBrowser(): Promise<void>;
  /** From now on, and until it ends, the worker's clock is wrong by a year. */
  turnClock(): Promise<void>;
  signOut(): Promise<void>;
  /** Waits until nothing waits any more. Gives how many messages the server would not have. */
  drain(): Promise<number>;
  close(): Promise<void>;
};

const OURS = { extension: BUILT_FOR_CHROME, leaveSignals: true } as const;
const YEAR = 365 * 86_400_000;
/** How long a worker may take to turn its clock. */
const WORKER_MS = 5_000;
type Answer = { readonly answer?: Answered; readonly fault?: string } | undefined;
type Answered = { readonly kept?: boolean; readonly refusal?: { readonly code: string } | null } & {
  readonly waiting?: number;
  readonly refused?: number;
};

/** Enrols and signs in while the weather is still fair. */
export async function openReporter(
  plan: PlannedReporter,
  at: { readonly server: string; readonly organizationId: string },
  person: Colleague,
): Promise<Reporter> {
  let chromium = await launchChromium({ ...OURS, grant: ['http://localhost/*'] });
  await tell(chromium, 'enrol', at);
  await signIn(chromium, person);
  let page = surfaceOf(chromium);

  async function say(needful: string, request: object = {}): Promise<Answer> {
    const envelope = JSON.stringify({ needful, request });
    const surface = await page;
    return (await surface.evaluate(`chrome.runtime.sendMessage(${envelope})`)) as Answer;
  }

  return {
    plan,
    async run(history) {
      const record = history.of(plan.name);
      for (const report of plan.reports) {
        await delay(report.pauseMs);
        const wish = wishFor(at.organizationId, person, report);
        if (!(await reportBy(say, record, wish, report))) continue;
        for (const later of report.later) await sayLater(say, record, wish, later);
      }
    },
    stopWorker: () => chromium.stopServiceWorker(),
    async killBrowser() {
      await chromium.kill();
      page = launchChromium({ ...OURS, profile: chromium.profile }).then((opened) => {
        chromium = opened;
        return surfaceOf(opened);
      });
      await page;
    },
    async turnClock() {
      const worker = await chromium.serviceWorker();
      const turned = worker.evaluate((shift) => {
        const real = performance.timeOrigin;
        Date.now = () => Math.round(real + performance.now() + shift);
      }, -YEAR);
      // One that ends in the middle of it never answers, and its clock has gone with it.
      await Promise.race([turned.catch(() => undefined), delay(WORKER_MS)]);
    },
    async signOut() {
      await say('sign-out');
    },
    drain: () => drain(plan.name, say),
    close: () => chromium.close(),
  };
}

function surfaceOf(chromium: Chromium): Promise<Page> {
  return chromium.extensionPage('options.html');
}

type Say = (needful: string, request?: object) => Promise<Answer>;

function wishFor(org: string, { personId }: Colleague, { reportId, kind }: PlannedReport): Wish {
  return { org, reportId, messageId: null, what: 'incident-reported', person: personId, kind };
}

/**
 * Half of the people whose browser is killed at the click press again when it is back, the others leave it.
 * @returns whether they were told that it is kept
 */
async function reportBy(say: Say, record: Record, wish: Wish, report: PlannedReport): Promise<boolean> {
  const { reportId, kind } = report;
  const persistent = /^[0-7]/.test(reportId);
  record.asked(wish);
  for (let tries = 0; tries < (persistent ? 40 : 1); tries += 1) {
    const request = { reportId, kind, door: 'popup', occurredOn: null, reading: null };
    const told = await say('report-incident', request).catch(() => undefined);
    if (told?.answer?.kept === true) record.acknowledged(wish);
    if (told?.answer?.kept === true) return true;
    await delay(250);
  }
  record.unknown(wish);
  return false;
}

const MESSAGES = {
  'details-added': 'add-details',
  'report-undone': 'undo-report',
  'report-withdrawn': 'withdraw-report',
} as const;

async function sayLater(say: Say, record: Record, report: Wish, later: Later): Promise<void> {
  const { org, reportId, person } = report;
  const { what, messageId } = later;
  const wish: Wish = { org, reportId, messageId, what, person };
  const more =
    'note' in later
      ? { answers: {}, note: later.note }
      : later.what === 'report-withdrawn'
        ? { reason: 'Synthetic reason.' }
        : {};
  record.asked(wish);
  const told = await say(MESSAGES[what], { reportId, messageId, ...more }).catch(() => undefined);
  if (told?.answer?.refusal != null) return record.refused(wish, told.answer.refusal.code);
  if (told?.answer?.kept === true) return record.acknowledged(wish);
  if (told?.answer?.kept === false) return record.refused(wish, 'not-kept');
  record.unknown(wish);
}

async function drain(name: string, say: Say): Promise<number> {
  return await eventually(
    `the outbox of ${name} to be empty`,
    async () => {
      await say('send-now');
      const state = (await say('read-state'))?.answer;
      return state?.waiting === 0 ? { refused: state.refused ?? 0 } : undefined;
    },
    { seconds: 120 },
  ).then(({ refused }) => refused);
}
