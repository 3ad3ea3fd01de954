import { findPart } from '../../test/kit/parts-on-page.ts';
import type { Scene } from './stage.ts';

export const SCENES_OF_THE_CHART: readonly Scene[] = [
  {
    says: 'A whole record is about to be exported: one card says what the policy says, and never stops it.',
    async play({ cast, sites, camera }) {
      const chart = await cast.reporter.context.newPage();
      await chart.goto(sites.chart);
      await chart.getByLabel('Select all visits').check();
      await chart.getByRole('button', { name: 'Export selected' }).hover();
      await findPart(chart, 'button', /^Choose less/);
      await camera.take(chart, 'card');
      await (await findPart(chart, 'button', /^Continue: it is justified/)).click();
      await camera.takeDark(chart, 'card-reasons-dark');
      await (await findPart(chart, 'button', /^For treatment by a provider/)).click();
      const exported = chart.waitForEvent('download');
      await chart.getByRole('button', { name: 'Export selected' }).click();
      await exported;
      await chart.close();
    },
  },
];
