import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { servePracticeSites } from '../../../scripts/demo/practice-sites.ts';
import { launchChromium } from '../../kit/chromium.ts';
import { savePage } from '../../kit/save-page.ts';

/** Saves pages of the practice chart beside this file: `node test/sites/practice-chart/capture.ts`. */

type Choose = (page: Page) => Promise<unknown>;

const captures: Readonly<Record<string, Choose>> = {
  'none-selected.html': async () => undefined,
  'two-selected.html': async (page) => {
    await page.getByLabel('Select 2026-02-24').check();
    await page.getByLabel('Select 2026-01-06').check();
  },
  'all-selected.html': (page) => page.getByLabel('Select all visits').check(),
  'all-on-paper.html': async (page) => {
    await page.getByLabel('Select all visits').check();
    await page.getByLabel('Paper').check();
  },
};

const sites = await servePracticeSites();
const chromium = await launchChromium();
try {
  for (const [name, choose] of Object.entries(captures)) {
    const page = await chromium.context.newPage();
    await page.goto(sites.chart);
    await choose(page);
    await savePage(page, join(import.meta.dirname, name), 'https://chart.example');
    await page.close();
  }
} finally {
  await chromium.close();
  await sites.stop();
}
