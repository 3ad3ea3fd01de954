import { library } from '@needful/shared/policies/_library.ts';
import { prepareReminders } from '../kit/reminders.ts';
import { signIn, tell } from '../line/reporting.ts';
import { defineBench } from './kit/bench.ts';
import { closing } from './kit/closing.ts';
import { exactly, intervalOf, p95 } from './kit/interval.ts';
import type { Line } from './kit/line.ts';
import { pairedRounds } from './kit/rounds.ts';
import { LETTER, measureDraft, traceDraft } from './page/act-to-card.ts';
import { type Browsers, launchBoth, readSite } from './page/browsers.ts';
import { serveBusyPages } from './page/busy-page.ts';
import { churn } from './page/churn.ts';
import { type OnEnd, startPractice } from './page/practice.ts';
import { startWebmail } from './page/real-webmail.ts';
import { cardSeen, forgetCards, rulesOn } from './page/seen-card.ts';
import {
  BUSY,
  MANY_FRAMES,
  type Opened,
  type Pace,
  RESTING,
  slowdown,
  withAndWithout,
} from './page/with-and-without.ts';

/** A task longer than this is a long one (https://www.w3.org/TR/longtasks-1/). */
const LONG_TASK_MS = 50;
const DIRECTORY = { own: ['clinic.example'], partners: ['partner-clinic.example'] };

export default defineBench({
  title: 'On the page with rules',
  about: `The same as *On the page* with the extension joined to a practice on a real server, signed in, and every reminder rule on. The synthetic page shows a sent message, about which rules are asked, and fifty frames of the site in two of the lines; in the real Roundcube a message is being written, about which most rules speak. *Act to card*: such a message goes to an address one letter away from a partner’s; from leaving the recipients’ field until the browser has seen the card, against the same without the extension; what was waited, until the page is looked at, costs nothing and does not count. *Opening* is the same draft from the empty tab up to then. Processor time of the main thread.`,
  run: ({ quick, say }) =>
    closing(async (onEnd) => {
      const bed = await startBed(onEnd);
      const rules = await rulesOn(bed.browsers.with);
      const pace: Pace = quick ? { rounds: 1, warmUp: 0, seconds: 1, say } : { rounds: 5, seconds: 2.5, say };
      return [
        {
          what: 'reminder rules on',
          measured: exactly(rules),
          unit: '',
          target: { atLeast: 10 },
        },
        ...(await onPages(bed, pace)),
        ...(await whileWriting(bed, pace)),
        ...(await actToCard(bed, quick ? 1 : 20, pace)),
        ...(await longTasks(bed, quick ? 1 : 5)),
      ];
    }),
});

type Bed = Awaited<ReturnType<typeof startBed>>;

async function startBed(onEnd: OnEnd) {
  const pages = await serveBusyPages();
  onEnd(pages.stop);
  const webmail = await startWebmail();
  onEnd(webmail.stop);
  const { server, practice } = await startPractice(onEnd, (founded) =>
    prepareReminders(founded, DIRECTORY, quoted()),
  );
  const browsers: Browsers = await launchBoth();
  onEnd(browsers.close);
  const enrolment = { server: server.origin, organizationId: practice.organizationId };
  await tell(browsers.with, 'enrol', enrolment);
  await readSite(browsers.with, new URL(pages.urlOf({})).origin, 'practice-webmail');
  await readSite(browsers.with, webmail.origin, 'roundcube');
  await signIn(browsers.with, practice.staff);
  for (const { context } of [browsers.with, browsers.without]) await webmail.signIn(context);
  return { pages, webmail, browsers };
}

/** All that rules quote, beside the one that the practice was founded with. */
function quoted(): readonly string[] {
  return [...library]
    .filter(([id, { rules }]) => rules.length > 0 && id !== 'minimum-necessary-whole-record')
    .map(([id]) => id);
}

async function onPages({ pages, browsers }: Bed, pace: Pace): Promise<readonly Line[]> {
  const rounds = (page: typeof RESTING | typeof BUSY, frames = 0) => {
    const url = pages.urlOf({ ...page, message: true, frames });
    const framed = frames > 0;
    return withAndWithout(
      browsers,
      { url, framed },
      framed ? { ...pace, rounds: Math.ceil(pace.rounds / 2) } : pace,
    );
  };
  return [
    slowdown('script time at rest', await rounds(RESTING), 'script', 1.05),
    slowdown('script time while busy', await rounds(BUSY), 'script', 1.1),
    slowdown('script time at rest with fifty frames', await rounds(RESTING, MANY_FRAMES), 'script', 1.05),
    slowdown('script time while busy with fifty frames', await rounds(BUSY, MANY_FRAMES), 'script', 1.1),
  ];
}

/** In the real webmail. Its rules are asked again at each look, and about the whole text. */
async function whileWriting({ webmail, browsers }: Bed, pace: Pace): Promise<readonly Line[]> {
  const rounds = (page: Partial<typeof RESTING & typeof BUSY>) => {
    const opened: Opened = {
      url: `${webmail.origin}/?_task=mail&_action=compose`,
      async prepare(tab) {
        await tab.locator('#composebody').fill(LETTER);
        await tab.locator('#compose_to input').fill('jane@partner-clinic.example,');
        await tab.evaluate(churn, { rows: 0, perSecond: 0, work: 0, ...page });
      },
    };
    return withAndWithout(browsers, opened, pace);
  };
  return [
    slowdown('script time at rest in Roundcube while writing', await rounds(RESTING), 'script', 1.05),
    slowdown('script time in a busy Roundcube while writing', await rounds(BUSY), 'script', 1.1),
  ];
}

async function actToCard({ webmail: { origin }, browsers }: Bed, drafts: number, { say, ...pace }: Pace) {
  let turn = 0;
  let waited = 0;
  function next() {
    turn += 1;
    return { origin, to: `jane.${turn}@partnr-clinic.example` };
  }
  const rounds = await pairedRounds(
    {
      async with() {
        await forgetCards(browsers.with);
        return measureDraft(browsers.with.context, {
          ...next(),
          async until() {
            const from = performance.now();
            await cardSeen(browsers.with);
            waited = performance.now() - from;
          },
        });
      },
      // Where no card comes, as long is waited as for the last that came.
      without: () =>
        measureDraft(browsers.without.context, { ...next(), until: (page) => page.waitForTimeout(waited) }),
    },
    { ...pace, rounds: drafts },
  );
  const more = (of: 'act' | 'opening') => rounds.map((round) => round.with[of] - round.without[of]);
  for (const round of rounds)
    say(
      `with: ${round.with.act.toFixed(1)} ms to the card, ${Math.round(round.with.opening)} ms to open; without: ${round.without.act.toFixed(1)} and ${Math.round(round.without.opening)}`,
    );
  return [
    {
      what: 'act to card, median: with less without',
      measured: intervalOf(more('act')),
      unit: 'ms',
    },
    {
      what: 'act to card, 95th percentile: with less without',
      measured: intervalOf(more('act'), p95),
      unit: 'ms',
      target: { atMost: 100 },
    },
    {
      what: 'opening, with all that is loaded for it, median: with less without',
      measured: intervalOf(more('opening')),
      unit: 'ms',
    },
  ] satisfies Line[];
}

async function longTasks({ webmail: { origin }, browsers }: Bed, drafts: number): Promise<readonly Line[]> {
  const lengths: number[] = [];
  for (let draft = 0; draft < drafts; draft++) {
    await forgetCards(browsers.with);
    const to = `john.${draft}@partnr-clinic.example`;
    const until = () => cardSeen(browsers.with);
    const { opening, act } = await traceDraft(browsers.with.context, { origin, to, until });
    if (opening.length === 0 || act.length === 0)
      throw new Error('The trace shows no work of the extension.');
    lengths.push(...opening, ...act);
  }
  return [
    {
      what: 'long tasks of ours from opening a draft to its card',
      measured: exactly(lengths.filter((length) => length > LONG_TASK_MS).length),
      unit: '',
      target: { atMost: 0 },
      note: `${drafts} drafts; the longest took ${Math.max(...lengths).toFixed(1)} ms`,
    },
  ];
}
