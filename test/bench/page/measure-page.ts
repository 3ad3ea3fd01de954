import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { quantile } from 'simple-statistics';

/** Processor time of the page's main thread over one turn, in milliseconds: of scripts, and of everything. */
export type PageTime = { readonly script: number; readonly task: number };

/** Opens a page, lets it settle for `settle` ms, and measures what its main thread does for `seconds`. */
export async function measurePage(
  context: BrowserContext,
  turn: {
    readonly url: string;
    readonly seconds: number;
    readonly settle: number;
    /** What is done in the opened page before it settles. */
    readonly prepare?: (page: Page) => Promise<unknown>;
  },
): Promise<PageTime> {
  const page = await context.newPage();
  try {
    const session = await countProcessorTime(page);
    await page.goto(turn.url);
    await turn.prepare?.(page);
    await delay(turn.settle);
    const before = await timesOf(session);
    await delay(turn.seconds * 1000);
    const after = await timesOf(session);
    const longer = (after.at - before.at) / turn.seconds;
    return { script: (after.script - before.script) / longer, task: (after.task - before.task) / longer };
  } finally {
    await page.close();
  }
}

/** Processor time, not the clock's: what else runs on the machine does not count. */
export async function countProcessorTime(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** In milliseconds; `at` by the clock, since a turn that was held up does more. */
export async function timesOf(session: CDPSession): Promise<PageTime & { readonly at: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const at = performance.now() / 1000;
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return { script: of('ScriptDuration'), task: of('TaskDuration'), at };
}

/** The 95th percentile of the milliseconds from a press of the mouse to the next frame, over `presses`. */
export async function measurePresses(context: BrowserContext, url: string, presses: number): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    await page.evaluate(notePresses);
    await delay(700);
    for (let press = 0; press < presses; press++) {
      await page.mouse.click(20, 20);
      await delay(30);
    }
    // The frame after the last press may still be on its way.
    await page.waitForFunction(
      (all) => ((globalThis as { delays?: number[] }).delays ?? []).length >= all,
      presses,
      { timeout: 10_000 },
    );
    const delays = await page.evaluate(() => (globalThis as { delays?: number[] }).delays ?? []);
    return quantile(delays, 0.95);
  } finally {
    await page.close();
  }
}

/** Runs in the page. The frame that follows a press is the first in which its effect can be seen. */
function notePresses(): void {
  const delays: number[] = [];
  (globalThis as { delays?: number[] }).delays = delays;
  document.querySelector('#own')?.addEventListener('pointerdown', ({ timeStamp }) => {
    requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - timeStamp)));
  });
}

/** How far the page was moved, as the browser scores it (https://web.dev/articles/cls), over some seconds. */
export async function measureShift(context: BrowserContext, url: string, seconds: number): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    await delay(seconds * 1000);
    return await page.evaluate(sumShifts);
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function sumShifts(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 100);
  });
}
