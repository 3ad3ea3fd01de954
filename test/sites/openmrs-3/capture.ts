import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { buildOpenmrs, type OpenmrsBed, startOpenmrs } from '../../beds/openmrs.ts';
import { launchChromium } from '../../kit/chromium.ts';

/** Saves the pages of the OpenMRS 3 bed beside this file: `node test/sites/openmrs-3/capture.ts`. */

type Open = (page: Page, bed: OpenmrsBed) => Promise<unknown>;

const captures: Readonly<Record<string, Open>> = {
  'chart-summary': openSummary,
  vitals: (page, bed) => openPage(page, bed, 'vitals-and-biometrics', '10 / 26 items'),
  medications: (page, bed) => openPage(page, bed, 'medications', 'Placebomol 20 mg'),
  results: (page, bed) => openPage(page, bed, 'results', 'Results (78)'),
  visits: (page, bed) => openPage(page, bed, 'visits', '1–10 of 26 items'),
  'forms-none-selected': (page, bed) => openForms(page, bed.chart(bed.patients[0], 'visits')),
  'forms-one-selected': selectOne,
  'forms-all-selected': selectAll,
  'forms-being-printed': printAll,
  'forms-of-a-small-record': (page, bed) => openForms(page, bed.chart(bed.patients[1], 'visits')),
  'actions-menu': openActions,
  'patient-search': search,
};

async function openPage(page: Page, bed: OpenmrsBed, name: string, sign: string): Promise<void> {
  await page.goto(bed.chart(bed.patients[0], name));
  await page.locator('header[aria-label="patient banner"]').waitFor();
  await page.getByText(sign).first().waitFor();
}

async function openSummary(page: Page, bed: OpenmrsBed): Promise<void> {
  await openPage(page, bed, 'patient-summary', '5 / 26 items');
  await page.getByRole('heading', { name: 'Active Medications' }).first().waitFor();
}

async function openForms(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  await page.locator('header[aria-label="patient banner"]').waitFor();
  await page.getByRole('tab', { name: 'Completed forms' }).click();
  const panel = page.locator('[role="tabpanel"]:not([hidden])');
  await panel.locator('tbody tr.cds--parent-row').first().waitFor();
  return panel;
}

async function selectOne(page: Page, bed: OpenmrsBed): Promise<void> {
  const forms = await openForms(page, bed.chart(bed.patients[0], 'visits'));
  await forms.getByLabel('Select row').first().check({ force: true });
}

async function selectAll(page: Page, bed: OpenmrsBed): Promise<Locator> {
  const forms = await openForms(page, bed.chart(bed.patients[0], 'visits'));
  await forms.getByLabel('Items per page').selectOption('40');
  await forms.getByText('1–39 of 39 items').waitFor();
  await forms.getByLabel('Select all rows').check({ force: true });
  return forms;
}

async function printAll(page: Page, bed: OpenmrsBed): Promise<void> {
  const forms = await selectAll(page, bed);
  await forms.getByRole('button', { name: 'Print selected' }).click();
  await forms.getByRole('button', { name: 'Generating...' }).waitFor();
}

async function openActions(page: Page, bed: OpenmrsBed): Promise<void> {
  await openSummary(page, bed);
  await page.getByRole('button', { name: 'Actions', exact: true }).first().click();
  await page.getByText('Print identifier sticker').waitFor();
}

async function search(page: Page, bed: OpenmrsBed): Promise<void> {
  await openSummary(page, bed);
  await page.getByRole('button', { name: 'Search patient' }).click();
  await page.getByRole('searchbox').fill(bed.patients[1].familyName);
  await page.getByText('1 search result').waitFor();
}

/** Runs in the page. What a person has ticked stands in no attribute until it is written there. */
function serialize(): string {
  for (const box of document.querySelectorAll('input[type="checkbox"]'))
    box.toggleAttribute('checked', (box as HTMLInputElement).checked);
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  const noise = 'script, style, link, noscript, template, svg > :not(use)';
  for (const element of copy.querySelectorAll(noise)) element.remove();
  for (const element of copy.querySelectorAll('[style*="data:"]')) element.removeAttribute('style');
  return `<!doctype html>\n${copy.outerHTML}\n`;
}

await buildOpenmrs();
const [bed, chromium] = await Promise.all([startOpenmrs(), launchChromium()]);
try {
  for (const [name, open] of Object.entries(captures)) {
    const page = await chromium.context.newPage();
    await open(page, bed);
    const html = (await page.evaluate(serialize)).replaceAll(bed.origin, 'https://openmrs.example');
    await writeFile(join(import.meta.dirname, `${name}.html`), html);
    await page.close();
  }
} finally {
  await chromium.close();
  await bed.stop();
}
