import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** All times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, where the platform tells it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

const PIECES = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);

/**
 * Every piece of work of the extension's scripts on a page from its opening on, in milliseconds, by the browser's own
 * trace: a callback or the evaluation of a file that runs without letting go of the thread.
 */
export async function ourPieces(context: BrowserContext, url: string, seconds: number): Promise<number[]> {
  const page = await context.newPage();
  try {
    const events = await traceOf(page, async () => {
      await page.goto(url);
      await delay(seconds * 1000);
    });
    return piecesOfOurs(events);
  } finally {
    await page.close();
  }
}

/** What the browser tells of itself while `work` goes on in a page. */
export async function traceOf(page: Page, work: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** In milliseconds. */
export function piecesOfOurs(events: readonly TraceEvent[]): number[] {
  return events.filter(isOurs).map(lengthOf);
}

/** Whole tasks in which a piece of ours ran, with all else that the browser did in them, in milliseconds. */
export function tasksOfOurs(events: readonly TraceEvent[]): number[] {
  const pieces = events.filter(isOurs);
  return events
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .filter((task) => pieces.some((piece) => isWithin(piece, task)))
    .map(lengthOf);
}

function isWithin(piece: TraceEvent, task: TraceEvent): boolean {
  if (piece.pid !== task.pid || piece.tid !== task.tid) return false;
  return piece.ts >= task.ts && piece.ts <= task.ts + (task.dur ?? 0);
}

function lengthOf({ tdur, dur }: TraceEvent): number {
  return (tdur ?? dur ?? 0) / 1000;
}

function isOurs({ name, ph, args }: TraceEvent): boolean {
  return ph === 'X' && PIECES.has(name) && args?.data?.url?.startsWith('chrome-extension://') === true;
}

/** How many worlds of the extension's own a page has, its frames included: none where it has no business. */
export async function worldsOfOurs(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    let worlds = 0;
    session.on('Runtime.executionContextCreated', ({ context: { origin } }) => {
      if (origin.startsWith('chrome-extension://')) worlds += 1;
    });
    await session.send('Runtime.enable');
    await page.goto(url);
    await delay(1000);
    return worlds;
  } finally {
    await page.close();
  }
}
