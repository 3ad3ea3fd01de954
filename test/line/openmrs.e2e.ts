import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenmrsBed, startOpenmrs } from '../beds/openmrs.ts';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import { askAsSuperuser } from '../kit/incidents.ts';
import { countParts, findPart, hasNoPart, readAloud } from '../kit/parts-on-page.ts';
import { startServerOnWire, type WiredServer } from '../kit/wire.ts';
import { CHOICES, carryOut } from './charts.ts';
import { BUILT_FOR_CHROME, signInAsOfficer } from './people.ts';
import { signIn, tell } from './reporting.ts';

type Count = {
  readonly rule: string;
  readonly act: string;
  readonly outcome: string;
  readonly count: number;
};

const LINE = /Choose the dates and parts that answer the request/;

let bed: OpenmrsBed;
let line: WiredServer;
let clinician: Chromium;
let officer: Chromium;
let queue: Page;
let chart: Page;

beforeAll(async () => {
  bed = await startOpenmrs();
  line = await startServerOnWire();
  clinician = await launchChromium({
    extension: BUILT_FOR_CHROME,
    grant: ['http://localhost/*', 'http://127.0.0.1/*'],
  });
  const { origin, demo } = line.needful;
  await tell(clinician, 'enrol', { server: origin, organizationId: demo.organizationId });
  await signIn(clinician, demo.staff);
  await tell(clinician, 'grant-site', { origin: bed.origin, profile: 'openmrs-3' });
  officer = await launchChromium();
  queue = await signInAsOfficer(officer, line.needful);
});

afterAll(async () => {
  await clinician?.close();
  await officer?.close();
  await line?.wire.stop();
  await line?.needful.stop();
  await bed?.stop();
});

describe('on the real OpenMRS 3 front end, over a fake back end', () => {
  beforeEach(async () => {
    await chart?.close();
    chart = await clinician.context.newPage();
  });

  it('the card speaks before the whole record is printed, cites its rule, and stands in nobody’s way', async () => {
    const forms = await selectWholeRecord(0);
    await printButton(forms).hover();
    await findPart(chart, 'StaticText', LINE);
    const said = await readAloud(chart);
    expect(said).toContain('45 CFR 164.514(d)(5)');
    expect(said.match(new RegExp(LINE, 'g'))).toHaveLength(1);
    expect(await print(forms)).toHaveLength(39);
    await counted({ outcome: 'shown', count: 1 });
    await (await findPart(chart, 'button', /^Continue/)).click();
    await (await findPart(chart, 'button', /The patient asked for it/)).click();
    await counted({ outcome: 'continued', count: 1 });
    expect(await hasNoPart(chart, 'StaticText', LINE)).toBe(true);
  });

  it('the same act on the same record is not spoken of again, not even on a page that was opened anew', async () => {
    const forms = await selectWholeRecord(0);
    await printButton(forms).hover();
    expect(await print(forms)).toHaveLength(39);
    expect(await hasNoPart(chart, 'StaticText', LINE)).toBe(true);
    await counted({ outcome: 'shown', count: 1 });
  });

  it('choosing less takes the card away and leaves the choice to the person', async () => {
    const forms = await openCompletedForms(1);
    await forms.getByLabel('Select all rows').check({ force: true });
    const before = bed.printed.length;
    await printButton(forms).hover();
    await (await findPart(chart, 'button', /Choose less/)).click();
    await counted({ outcome: 'heeded', count: 1 });
    expect(await hasNoPart(chart, 'StaticText', LINE)).toBe(true);
    expect(bed.printed).toHaveLength(before);
    expect(await print(forms)).toHaveLength(3);
    // Nor does it come back at the looks that follow a change of the page.
    expect(await hasNoPart(chart, 'StaticText', LINE)).toBe(true);
  });

  it('cards are counted by day, rule and place, without a person', async () => {
    const columns = await ask<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'card_count'`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual([
      'act',
      'combination',
      'count',
      'day',
      'org_id',
      'outcome',
      'reason',
      'rule',
      'site',
    ]);
    const rows = await ask<Count>(
      `select rule, act, outcome, count from needful.card_count where outcome <> 'considered'`,
    );
    expect(new Set(rows.map(({ rule, act }) => `${rule} ${act}`))).toEqual(
      new Set(['whole-record export-record']),
    );
  });

  it('one form, an identifier sticker and one row’s own menu are passed over in silence', async () => {
    const forms = await openCompletedForms(1);
    await forms.getByLabel('Select row').first().check({ force: true });
    await printButton(forms).hover();
    expect(await print(forms)).toHaveLength(1);
    await forms
      .locator('tbody tr.cds--parent-row')
      .nth(1)
      .getByRole('button', { name: /options|menu/i })
      .click();
    expect(await printedBy(() => chart.getByText(/Print this encounter/).click())).toHaveLength(1);
    const banner = chart.locator('[data-extension-id="patient-banner"]');
    await banner.getByRole('button', { name: 'Actions' }).click();
    await chart.getByText('Print identifier sticker').click();
    await chart.locator('iframe[name="pdfPrinterFrame"]').waitFor({ state: 'attached' });
    expect(await hasNoPart(chart, 'StaticText', LINE)).toBe(true);
    await counted({ outcome: 'shown', count: 2 });
  });

  it('a report from the toolbar carries the act, and nothing that tells whose record it was', async () => {
    await selectWholeRecord(0);
    const popup = await clinician.popup();
    await popup.getByRole('button', { name: /^Report this page/ }).click();
    await findPart(chart, 'StaticText', /Reported/);
    await queue
      .getByText(/OpenMRS 3/)
      .first()
      .waitFor();
    const [incident] = await ask<{ act: string; site: string; door: string; facts: string }>(
      'select act, site, door, facts from needful.incident',
    );
    expect(incident).toMatchObject({ act: 'export-record', site: 'openmrs-3', door: 'toolbar' });
    expect(JSON.parse(incident?.facts ?? '')).toMatchObject({ wholeRecord: true, sectionCount: 39 });
    expect(await tracesOfPatients()).toEqual([]);
  });
});

describe('before completed forms are printed', () => {
  beforeAll(async () => {
    await chart?.close();
    chart = await clinician.context.newPage();
  });

  it.each(CHOICES)('%s', async (says, choice) => {
    await carryOut(chart, { bed, needful: line.needful, session: readSession }, [says, choice]);
    if (choice.card !== null) await findPart(chart, 'StaticText', choice.card);
    expect(await countParts(chart, 'button', /^Continue/)).toBe(choice.card === null ? 0 : 1);
    if (choice.card !== null) await (await findPart(chart, 'button', /Choose less/)).click();
  });
});

async function readSession(): Promise<string> {
  const worker = await clinician.serviceWorker();
  return JSON.stringify(await worker.evaluate('chrome.storage.session.get()'));
}

/** @param index of the patient: 0 has 39 completed forms, 1 has 3 */
async function openCompletedForms(index: 0 | 1): Promise<Locator> {
  await chart.goto(bed.chart(bed.patients[index], 'visits'));
  await chart.getByRole('tab', { name: 'Completed forms' }).click();
  const panel = chart.locator(
    '[data-extension-id="past-visits-detail-overview"] [role="tabpanel"]:not([hidden])',
  );
  await panel.locator('tbody tr.cds--parent-row').first().waitFor();
  await eventually('the act to be recognised', async () => (await readSession()).includes('"export-record"'));
  return panel;
}

async function selectWholeRecord(index: 0 | 1): Promise<Locator> {
  const forms = await openCompletedForms(index);
  await forms.getByLabel('Items per page').selectOption('40');
  await forms.getByText('1–39 of 39 items').waitFor();
  await forms.getByLabel('Select all rows').check({ force: true });
  return forms;
}

/** Marked by its picture: its words depend on the language. */
function printButton(within: Locator): Locator {
  return within.locator('button:has(use[href="#omrs-icon-printer"])');
}

/** Presses the page's own button and gives the encounters that its server was asked to print. */
function print(forms: Locator): Promise<readonly string[]> {
  return printedBy(() => printButton(forms).click());
}

async function printedBy(press: () => Promise<void>): Promise<readonly string[]> {
  const before = bed.printed.length;
  const download = chart.waitForEvent('download');
  await press();
  await download;
  return bed.printed.slice(before).flat();
}

async function counted(wanted: Pick<Count, 'outcome' | 'count'>): Promise<void> {
  await eventually(`${wanted.count} times ${wanted.outcome}`, async () => {
    const rows = await ask<Count>(
      'select rule, act, outcome, sum(count)::int as count from needful.card_count group by rule, act, outcome',
    );
    return rows.some(({ outcome, count }) => outcome === wanted.outcome && count === wanted.count);
  });
}

function ask<Row extends Record<string, unknown>>(statement: string): Promise<Row[]> {
  return askAsSuperuser<Row>(line.needful.database.adminUrl, statement);
}

/** Where a patient's name, number or UUID is found: in what was sent, in any table, in the log. */
async function tracesOfPatients(): Promise<string[]> {
  const places = {
    'the wire': line.wire.sent().toString('latin1'),
    'the log': line.needful.logged.join('\n'),
    'the database': await everyRow(),
  };
  const marks = bed.patients.flatMap(({ uuid, givenName, familyName, identifier }) => [
    uuid,
    givenName,
    familyName,
    identifier,
  ]);
  return Object.entries(places).flatMap(([place, text]) => {
    if (text.length < 1000) throw new Error(`There is too little in ${place} to have looked.`);
    return marks
      .filter((mark) => text.toLowerCase().includes(mark.toLowerCase()))
      .map((mark) => `${mark} in ${place}`);
  });
}

async function everyRow(): Promise<string> {
  const tables = await ask<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('needful', 'auth', 'jobs')`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => ask<{ row: string }>(`select t::text as row from ${name} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}
