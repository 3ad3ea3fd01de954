import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { buildOpenmrs, type OpenmrsBed, startOpenmrs } from './openmrs.ts';

declare global {
  interface Window {
    /** How many table rows a page handed to its printer, for each time it printed. */
    printedRows: number[];
  }
}

describe('the OpenMRS 3 bed', { timeout: 60_000 }, () => {
  let bed: OpenmrsBed;
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    await buildOpenmrs();
    [bed, chromium] = await Promise.all([startOpenmrs(), launchChromium()]);
    await chromium.context.addInitScript(notePrinting);
  }, 300_000);
  afterAll(async () => {
    await chromium?.close();
    await bed?.stop();
  });
  beforeEach(async () => {
    page = await chromium.context.newPage();
  });
  afterEach(() => page.close());

  // A chart takes seconds to load: what is there is tried where it stands.
  test('opens the chart of the patient whose UUID stands in the address, and prints its sticker from a hidden frame', async () => {
    const [patient] = bed.patients;
    await page.goto(bed.chart(patient, 'patient-summary'));
    await banner(page).waitFor();
    expect(await banner(page).textContent()).toContain(patient.name);
    expect(await banner(page).textContent()).toContain(patient.identifier);
    expect(new URL(page.url()).pathname).toBe(`/openmrs/spa/patient/${patient.uuid}/chart/patient-summary`);
    await banner(page).getByRole('button', { name: 'Actions' }).click();
    await page.getByText('Print identifier sticker').click();
    await page.locator('iframe[name="pdfPrinterFrame"]').waitFor({ state: 'attached' });
  });

  // The module means to print all 26, but copies the table before it has grown.
  test('shows the measurements, and prints those that are shown from a hidden frame', async () => {
    await page.goto(bed.chart(bed.patients[0], 'vitals-and-biometrics'));
    const vitals = page.locator('[data-extension-id="vitals-details-widget"]');
    await vitals.getByText('10 / 26 items').waitFor();
    await printButton(vitals).click();
    await page.waitForFunction(() => window.printedRows.length > 0);
    expect(await page.evaluate(() => window.printedRows)).toEqual([10]);
  });

  test('shows the medicines and the blood tests of the record', async () => {
    await page.goto(bed.chart(bed.patients[0], 'medications'));
    await page.getByText('Placebomol 20 mg').first().waitFor();
    await page.goto(bed.chart(bed.patients[0], 'results'));
    await page.getByText('Results (78)').waitFor();
  });

  test('offers to print completed forms only when one is selected', async () => {
    const forms = await openCompletedForms(page, bed.chart(bed.patients[1], 'visits'));
    expect(await printButton(forms).isDisabled()).toBe(true);
    await forms.getByLabel('Select row').first().check({ force: true });
    expect(await printButton(forms).isEnabled()).toBe(true);
    expect(await forms.locator('tr.cds--data-table--selected').count()).toBe(1);
  });

  test('downloads a PDF of every completed form in the record when all are selected', async () => {
    const before = bed.printed.length;
    const forms = await openCompletedForms(page, bed.chart(bed.patients[0], 'visits'));
    await forms.getByLabel('Items per page').selectOption('40');
    await forms.getByText('1–39 of 39 items').waitFor();
    await forms.getByLabel('Select all rows').check({ force: true });
    expect(await forms.locator('tr.cds--data-table--selected').count()).toBe(39);
    const download = page.waitForEvent('download');
    await printButton(forms).click();
    expect((await download).suggestedFilename()).toBe('EncountersReport.pdf');
    expect(bed.printed.slice(before).map((encounters) => new Set(encounters).size)).toEqual([39]);
  });

  test('was asked for nothing that its fake back end does not know', () => {
    expect([...bed.unknown]).toEqual([]);
  });
});

/** There is no printer: what would have gone to it is counted in the page that printed. Runs in every frame. */
function notePrinting(): void {
  if (window === window.top) window.printedRows = [];
  window.print = () => {
    window.top?.printedRows.push(document.querySelectorAll('tbody tr').length);
  };
}

function banner(page: Page): Locator {
  return page.locator('header[aria-label="patient banner"]');
}

/** Marked by its picture: its words depend on the language. */
function printButton(within: Locator): Locator {
  return within.locator('button:has(use[href="#omrs-icon-printer"])');
}

/** @returns the panel of the tab, of which the others are hidden */
async function openCompletedForms(page: Page, visits: string): Promise<Locator> {
  await page.goto(visits);
  await page.getByRole('tab', { name: 'Completed forms' }).click();
  const panel = page.locator(
    '[data-extension-id="past-visits-detail-overview"] [role="tabpanel"]:not([hidden])',
  );
  await panel.locator('tbody tr.cds--parent-row').first().waitFor();
  return panel;
}
