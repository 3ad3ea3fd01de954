import type { Page } from 'playwright-core';
import { eventually } from '../../test/kit/eventually.ts';
import { findPart, hasNoPart } from '../../test/kit/parts-on-page.ts';
import type { Scene } from './stage.ts';

export const SCENES_OF_THE_CHART: readonly Scene[] = [
  {
    says: 'A whole record is about to be exported: one card says what the policy says, and never stops it.',
    async play({ cast, sites, camera }) {
      const chart = await cast.reporter.context.newPage();
      await chart.goto(sites.chart);
      await chart.getByLabel('Select all visits').check();
      await eventually('the card', () => restOnExport(chart));
      await camera.take(chart, 'card');
      await (await findPart(chart, 'button', /^Continue: it is justified/)).click();
      await camera.take(chart, 'card-reasons-dark', { dark: true });
      await (await findPart(chart, 'button', /^For treatment by a provider/)).click();
      const exported = chart.waitForEvent('download');
      await chart.getByRole('button', { name: 'Export selected' }).click();
      await exported;
      await chart.close();
    },
  },
];

/** A pointer that was there before the extension had come to the page has to come again. */
async function restOnExport(chart: Page): Promise<boolean> {
  await chart.getByRole('heading', { name: 'Visits' }).hover();
  await chart.getByRole('button', { name: 'Export selected' }).hover();
  const shown = async () => !(await hasNoPart(chart, 'button', /^Choose less/));
  return eventually('the card while the pointer rests', shown, { seconds: 1 });
}
