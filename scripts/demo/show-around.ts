import type { Needful } from '../up/needful.ts';
import { joinAsReporter, openBrowsers, signInAsOfficer } from './cast.ts';
import type { PracticeSites } from './practice-sites.ts';

/** Opens the windows, signs both people in, and leaves the rest to the person, until they close them or stop it. */
export async function showAround(
  { origin, demo }: Needful,
  sites: PracticeSites,
  asked: Promise<void>,
): Promise<void> {
  if (demo === undefined) throw new Error('There is no demo practice.');
  const cast = await openBrowsers(true);
  const { reporter, officer } = cast;
  try {
    const settings = await joinAsReporter(reporter, demo);
    await signInAsOfficer(officer, origin, demo);
    const chart = await reporter.context.newPage();
    await chart.goto(sites.chart);
    const mail = await reporter.context.newPage();
    await mail.goto(sites.sent);
    await settings.close();
    await mail.bringToFront();
    console.log(whatToDo(origin));
    const closed = new Promise((resolve) => {
      for (const { context } of [reporter, officer]) context.once('close', resolve);
    });
    await Promise.race([asked, closed]);
  } finally {
    await cast.close();
  }
}

function whatToDo(origin: string): string {
  return `
Two windows are open: Alice's at the front desk, with a mailbox and a chart, and Pat's, the Privacy Officer, with
the queue (${origin}).

  1  In Alice's mailbox, rest the pointer on "Sent to the wrong person?", then click it
  2  In Pat's queue, see it arrive; open it, claim it, ask Alice something
  3  In Alice's window, open Needful from the toolbar and answer
  4  In the tab with the chart, select all visits and go to "Export selected"

Nobody in them exists, and nothing is kept. Close a window or press Ctrl-C to stop.
`;
}
