import type { BrowserContext, Page } from 'playwright-core';
import { openCompose } from '../../beds/roundcube-page.ts';
import { countProcessorTime, timesOf } from './measure-page.ts';
import { piecesOfOurs, tasksOfOurs, traceOf } from './our-pieces.ts';

/** A text such as people write, so that it is looked over and nothing is found in it. */
export const LETTER = 'The results you asked for are ready. Please call us on Friday. '.repeat(20);

/** Of the page's main thread, in milliseconds. */
export type Drafted = {
  /** From the empty tab until a draft with its text stands, everything of ours loaded. */
  readonly opening: number;
  /** From leaving the recipients' field on. */
  readonly act: number;
};

type Draft = {
  readonly origin: string;
  readonly to: string;
  /** What is waited for after the recipients' field was left. */
  readonly until: (page: Page) => Promise<unknown>;
};

/** Writes a draft up to its recipient in a tab of its own, leaves the field, and says what the main thread did. */
export async function measureDraft(context: BrowserContext, draft: Draft): Promise<Drafted> {
  return await inTab(context, draft, async (page) => {
    const session = await countProcessorTime(page);
    const before = await timesOf(session);
    await writeUpTo(page, draft.to);
    const opened = await timesOf(session);
    await leaveField(page, draft);
    const after = await timesOf(session);
    return { opening: opened.task - before.task, act: after.task - opened.task };
  });
}

/** How long what runs without a break took, in milliseconds. */
export type Unbroken = {
  /** Our own pieces while the draft opens, beside what the webmail does then. */
  readonly opening: readonly number[];
  /** Whole tasks with work of ours in them, from leaving the recipients' field on. */
  readonly act: readonly number[];
};

export async function traceDraft(context: BrowserContext, draft: Draft): Promise<Unbroken> {
  return await inTab(context, draft, async (page) => {
    const opening = piecesOfOurs(await traceOf(page, () => writeUpTo(page, draft.to)));
    const act = tasksOfOurs(await traceOf(page, () => leaveField(page, draft)));
    return { opening, act };
  });
}

async function inTab<Result>(
  context: BrowserContext,
  { origin }: Draft,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await context.newPage();
  try {
    // The same process serves the draft then, and its times can be compared.
    await page.goto(`${origin}/?_task=settings`);
    return await work(page);
  } finally {
    await page.close();
  }
}

async function writeUpTo(page: Page, to: string): Promise<void> {
  await openCompose(page);
  await page.locator('#composebody').fill(LETTER);
  await page.locator('#compose_to input').fill(to);
  // Two looks of the detector at least, each half a second after the last change.
  await page.waitForTimeout(1500);
}

/** The field becomes a recipient once it is left; nothing of it was one before. */
async function leaveField(page: Page, { until }: Draft): Promise<void> {
  await page.locator('#compose-subject').click();
  await page.locator('#compose_to .recipient-input .recipient').first().waitFor();
  await until(page);
}
