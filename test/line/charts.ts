import type { OpenmrsBed } from '../beds/openmrs.ts';
import type { WebmailFrame, WebmailPage } from '../beds/roundcube-page.ts';
import { eventually } from '../kit/eventually.ts';
import type { TestServer } from '../kit/server.ts';
import { considered } from './considered.ts';

/** What is chosen of a patient's completed forms, newest first, and what the one card says that comes; null: none does. */
export type Choice = {
  /** 0 has 39 forms of three years, 1 has 3. */
  readonly patient: 0 | 1;
  /** How many forms the list shows: a page of it holds 10, 20, 30 or 40. */
  readonly listed: number;
  /** Only forms of this kind are listed. */
  readonly kind?: string;
  /** Their places in the list. */
  readonly chosen: readonly number[];
  readonly card: RegExp | null;
};

const LINE = /Choose the dates and parts that answer the request/;
const first = (count: number) => Array.from({ length: count }, (_, index) => index);
const long = { patient: 0, listed: 39 } as const;
const short = { patient: 1, listed: 3 } as const;

/**
 * Each way in which a rule can speak in OpenMRS 3, and at least as many near misses. Three forms stand for two visits,
 * which are six weeks apart.
 */
export const CHOICES: readonly (readonly [says: string, choice: Choice])[] = [
  ['one form', { ...long, listed: 10, chosen: [4], card: null }],
  ['all forms on the first page of four', { ...long, listed: 10, chosen: first(10), card: null }],
  ['eleven forms of one year', { ...long, chosen: first(11), card: null }],
  ['twelve forms of one year', { ...long, chosen: first(12), card: LINE }],
  ['two forms eleven months apart', { ...long, chosen: [0, 12], card: null }],
  ['two forms more than a year apart', { ...long, chosen: [0, 13], card: LINE }],
  ['all forms of a long record', { ...long, chosen: first(39), card: LINE }],
  ['all but one of a short record', { ...short, chosen: [0, 2], card: null }],
  ['all forms of a short record', { ...short, chosen: first(3), card: LINE }],
  [
    'all of one kind in a short record',
    { ...short, listed: 2, kind: 'Vitals', chosen: first(2), card: null },
  ],
];

/** What a Playwright page and a Puppeteer page have in common, so that one set of steps drives both browsers. */
export type ChartPage<Frame extends WebmailFrame> = WebmailPage<Frame> & {
  hover(selector: string): Promise<void>;
};

type Clinic = {
  readonly bed: OpenmrsBed;
  readonly needful: Pick<TestServer, 'database'>;
  /** All that the extension keeps while the browser runs, as text. */
  readonly session: () => Promise<string>;
};

const PANEL = '[data-extension-id="past-visits-detail-overview"] [role="tabpanel"]:not([hidden])';
/** Marked by its picture: its words depend on the language. */
const PRINT = `${PANEL} button:has(use[href="#omrs-icon-printer"]):not([disabled])`;
const FILTER = `${PANEL} #encounterTypeFilter`;
const ROW = `${PANEL} tbody tr.cds--parent-row`;

/**
 * Chooses forms and goes to print them. Where no card is to come they are printed, and waited for until the act was
 * looked at: silence is then an answer. Each case is an encounter of its own: its name stands in the address.
 */
export async function carryOut<Frame extends WebmailFrame>(
  page: ChartPage<Frame>,
  { bed, needful, session }: Clinic,
  [says, choice]: readonly [says: string, choice: Choice],
): Promise<void> {
  const address = bed.chart(bed.patients[choice.patient], 'visits');
  if (page.url().split('#')[0] !== address) await openForms(page, address, session);
  await page.mainFrame().evaluate(nameEncounter, says);
  await list(page, choice);
  await page.mainFrame().evaluate(tick, JSON.stringify({ row: ROW, chosen: choice.chosen }));
  await eventually('the forms to be chosen', async () => {
    return (await count(page, `${ROW}.cds--data-table--selected`)) === choice.chosen.length;
  });
  await page.waitForSelector(PRINT);
  if (choice.card === null) return print(page, bed, needful);
  // Where the pointer rests already, nobody comes to print.
  await page.hover(FILTER);
  await page.hover(PRINT);
}

async function openForms<Frame extends WebmailFrame>(
  page: ChartPage<Frame>,
  address: string,
  session: () => Promise<string>,
): Promise<void> {
  await page.goto(address);
  await eventually('the tab of completed forms', async () => {
    return (await page.mainFrame().evaluate(openTab, 'Completed forms')) === true;
  });
  await page.waitForSelector(ROW);
  await eventually('the act to be recognised', async () => (await session()).includes('"export-record"'));
}

async function list<Frame extends WebmailFrame>(
  page: ChartPage<Frame>,
  { listed, kind }: Choice,
): Promise<void> {
  if (kind !== undefined) {
    await page.type(FILTER, kind);
    await page.waitForSelector(`${PANEL} [role="option"]`);
    await page.click(`${PANEL} [role="option"]`);
  }
  await page
    .mainFrame()
    .evaluate(setPage, JSON.stringify({ within: PANEL, size: Math.ceil(listed / 10) * 10 }));
  await eventually(`${listed} forms`, async () => (await count(page, ROW)) === listed);
}

async function print<Frame extends WebmailFrame>(
  page: ChartPage<Frame>,
  bed: OpenmrsBed,
  needful: Clinic['needful'],
): Promise<void> {
  const before = { printed: bed.printed.length, considered: await considered(needful, 'export-record') };
  await page.click(PRINT);
  await eventually('the forms to be printed', () => bed.printed.length > before.printed);
  await eventually('the act to be looked at', async () => {
    return (await considered(needful, 'export-record')) > before.considered;
  });
}

async function count<Frame extends WebmailFrame>(page: ChartPage<Frame>, selector: string): Promise<number> {
  return Number(await page.mainFrame().evaluate((each) => document.querySelectorAll(each).length, selector));
}

/** Runs in the page. */
function nameEncounter(name: string): void {
  location.hash = encodeURIComponent(name);
}

/** Runs in the page. */
function openTab(name: string): boolean {
  const tab = [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find(
    ({ textContent }) => textContent?.trim() === name,
  );
  tab?.click();
  return tab !== undefined;
}

/** Runs in the page. */
function setPage(wanted: string): void {
  const { within, size } = JSON.parse(wanted) as { within: string; size: number };
  const select = document.querySelector<HTMLSelectElement>(`${within} .cds--pagination select`);
  if (select === null || select.value === String(size)) return;
  select.value = String(size);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs in the page. */
function tick(wanted: string): void {
  const { row, chosen } = JSON.parse(wanted) as { row: string; chosen: number[] };
  const boxes = document.querySelectorAll<HTMLInputElement>(`${row} .cds--table-column-checkbox input`);
  for (const [index, box] of boxes.entries()) if (box.checked !== chosen.includes(index)) box.click();
}
