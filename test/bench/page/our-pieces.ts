import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  /** Processor time of the thread, in microseconds, where the platform tells it. */
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
    const session = await context.newCDPSession(page);
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: {
        includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'],
      },
    });
    await page.goto(url);
    await delay(seconds * 1000);
    await session.send('Tracing.end');
    await complete;
    return events.filter(isOurs).map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
  } finally {
    await page.close();
  }
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
