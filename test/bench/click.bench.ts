import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../kit/chromium.ts';
import { eventually } from '../kit/eventually.ts';
import type { ServerProcess } from '../kit/server-process.ts';
import { signInAsOfficer } from '../line/people.ts';
import { signIn, tell } from '../line/reporting.ts';
import { defineBench } from './kit/bench.ts';
import { closing } from './kit/closing.ts';
import { intervalOf, p95 } from './kit/interval.ts';
import { BUILT, readSite } from './page/browsers.ts';
import { type OnEnd, type Practice, startPractice } from './page/practice.ts';
import { pressAndWatch } from './page/press-and-watch.ts';
import { startWebmail } from './page/real-webmail.ts';

/** The first press loads code that the later ones find loaded; it is not counted. */
const WARM_UP = 1;

export default defineBench({
  title: 'From the click',
  about:
    'A person presses the report button of a sent message in a real Roundcube, in a Chromium with the built extension; in a second browser an officer has the queue open. *Kept* is when the page shows that the report is kept on this computer, *visible* when its reference stands in the officer’s queue without a reload. From the release of the mouse; both browsers, the server, PostgreSQL and the webmail share the machine.',
  run: ({ quick, say }) =>
    closing(async (onEnd) => {
      const presses = WARM_UP + (quick ? 3 : 40);
      const webmail = await startWebmail(presses);
      onEnd(webmail.stop);
      const { server, practice } = await startPractice(onEnd);
      const reporter = await launchChromium({ extension: BUILT, grant: ['http://localhost/*'] });
      onEnd(() => reporter.close());
      await tell(reporter, 'enrol', { server: server.origin, organizationId: practice.organizationId });
      await readSite(reporter, webmail.origin, 'roundcube');
      await signIn(reporter, practice.staff);
      const queue = await openQueue(server, practice, onEnd);
      const messages = await webmail.messagesIn(reporter.context);
      const kept: number[] = [];
      const visible: number[] = [];
      for (const [turn, message] of messages.entries()) {
        const times = await pressOne(reporter, queue, message);
        say(`kept after ${Math.round(times.kept)} ms, visible after ${Math.round(times.visible)} ms`);
        if (turn < WARM_UP) continue;
        kept.push(times.kept);
        visible.push(times.visible);
      }
      return [
        { what: 'click to kept: median', measured: intervalOf(kept), unit: 'ms' },
        { what: 'click to kept: 95th percentile', measured: intervalOf(kept, p95), unit: 'ms' },
        { what: 'click to visible: median', measured: intervalOf(visible), unit: 'ms' },
        {
          what: 'click to visible: 95th percentile',
          measured: intervalOf(visible, p95),
          unit: 'ms',
          target: { atMost: 1000 },
        },
      ];
    }),
});

/** The officer's page, which notes when each reference first stood on it. */
async function openQueue({ origin }: ServerProcess, demo: Practice, onEnd: OnEnd): Promise<Page> {
  const officer = await launchChromium();
  onEnd(() => officer.close());
  const queue = await signInAsOfficer(officer, { origin, demo });
  await queue.evaluate(() => {
    const seen = new Map<string, number>();
    const look = () => {
      for (const [reference] of document.body.textContent.matchAll(/NF-[0-9A-Z]{4}-[0-9A-Z]{4}/g))
        if (!seen.has(reference)) seen.set(reference, performance.timeOrigin + performance.now());
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { seen });
  });
  return queue;
}

async function pressOne(reporter: Chromium, queue: Page, message: string) {
  const page = await reporter.context.newPage();
  await page.goto(message);
  const pressed = await pressAndWatch(page);
  const visibleAt = await eventually(`${pressed.reference} on the officer’s page`, () =>
    queue.evaluate(
      (reference) => (window as unknown as { seen: Map<string, number> }).seen.get(reference),
      pressed.reference,
    ),
  );
  await page.close();
  return { kept: pressed.keptAt - pressed.at, visible: visibleAt - pressed.at };
}
