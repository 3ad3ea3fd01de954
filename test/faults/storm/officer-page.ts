import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../../kit/chromium.ts';
import { eventually } from '../../kit/eventually.ts';
import type { Colleague, Practice } from '../../kit/practice.ts';
import { signInAsOfficer } from '../../line/people.ts';
import type { Shown } from './check.ts';

/** The officer's page of each practice, opened before the storm and never loaded again. */
export type OpenPages = {
  /**
   * Waits until each shows the newest incidents by itself, then asks for all older ones.
   * @param newest ids of the newest incidents of a practice, newest first
   * @throws with what the page says and complained about, where it stays behind or was loaded anew meanwhile
   */
  read(newest: (org: string) => Promise<readonly string[]>): Promise<readonly Shown[]>;
  close(): Promise<void>;
};

/** As many as the page shows before anybody asks for older ones. */
export const FIRST_PAGE = 50;
/** The page itself waits up to half a minute between attempts, and as long again for a dead line. */
const PATIENCE_SECONDS = 90;

export async function openPages(
  origin: string,
  practices: readonly Practice[],
  watcher: Colleague,
): Promise<OpenPages> {
  const chromium = await launchChromium({ leaveSignals: true });
  const pages: { readonly org: string; readonly page: Page }[] = [];
  const complaints: string[] = [];
  chromium.context.on('weberror', (fault) => complaints.push(fault.error().stack ?? String(fault.error())));
  for (const { slug, organizationId } of practices)
    pages.push({
      org: organizationId,
      page: await openOne(chromium, origin, slug, watcher, pages.length > 0),
    });
  return {
    async read(newest) {
      const shown: Shown[] = [];
      for (const { org, page } of pages)
        shown.push({ org, incidents: await readAll(page, complaints, () => newest(org)) });
      return shown;
    },
    close: () => chromium.close(),
  };
}

async function openOne(
  chromium: Chromium,
  origin: string,
  slug: string,
  watcher: Colleague,
  isSignedIn: boolean,
): Promise<Page> {
  const demo = { slug, officer: watcher };
  const page = isSignedIn
    ? await chromium.context.newPage()
    : await signInAsOfficer(chromium, { origin, demo });
  await page.goto(`${origin}/o/${slug}/queue?view=all`);
  await page.getByText(/live/i).first().waitFor();
  await page.evaluate(() => {
    document.documentElement.dataset.storm = 'open since before';
  });
  return page;
}

async function readAll(
  page: Page,
  complaints: readonly string[],
  newest: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const isFirstPageRight = async () => {
    const [shown, there] = [await incidentsOn(page), await newest()];
    return there.every((id, index) => shown[index] === id);
  };
  await eventually('the officer’s page to show the newest', isFirstPageRight, {
    seconds: PATIENCE_SECONDS,
  }).catch(async (cause: Error) => {
    const says = (await page.locator('main').allInnerTexts()).join(' ').slice(0, 600);
    const why = `${String(cause.cause ?? '')} ${complaints.join(' ')}`;
    throw new Error(`${cause.message} ${why} At ${page.url()} it says: ${says}`, { cause });
  });
  const older = page.getByRole('button', { name: 'Show older ones' });
  while (await older.isVisible()) {
    const before = (await incidentsOn(page)).length;
    await older.click();
    await eventually('older incidents', async () => (await incidentsOn(page)).length > before);
  }
  const since = await page.evaluate(() => document.documentElement.dataset.storm);
  if (since === undefined) throw new Error('The officer’s page was loaded anew during the storm.');
  return await incidentsOn(page);
}

/** A global id is `Incident:["<organization>","<incident>"]` in base64; see server/graphql/global-id.ts. */
async function incidentsOn(page: Page): Promise<readonly string[]> {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-incident]')].map((row) => row.dataset.incident ?? ''),
  );
  return ids.map((id) => {
    const [, name = '[]'] = /^Incident:(.*)$/.exec(Buffer.from(id, 'base64').toString()) ?? [];
    return String((JSON.parse(name) as unknown[])[1]);
  });
}
