import { defineBench } from './kit/bench.ts';
import { exactly, type Interval, intervalOf, ratioOf } from './kit/interval.ts';
import type { Line } from './kit/line.ts';
import { pairedRounds } from './kit/rounds.ts';
import { type Browsers, launchBoth, readSite } from './page/browsers.ts';
import { serveBusyPages } from './page/busy-page.ts';
import { bytesInPage } from './page/bytes.ts';
import { churn } from './page/churn.ts';
import { measurePage, measurePresses, measureShift } from './page/measure-page.ts';
import { ourPieces, worldsOfOurs } from './page/our-pieces.ts';
import { startWebmail, type Webmail } from './page/real-webmail.ts';
import {
  BUSY,
  MANY_FRAMES,
  type Pace,
  RESTING,
  slowdown,
  turnIn,
  withAndWithout,
} from './page/with-and-without.ts';

/** A task longer than this is a long one (https://www.w3.org/TR/longtasks-1/). */
const LONG_TASK_MS = 50;

type Pages = Awaited<ReturnType<typeof serveBusyPages>>;
type Bed = { readonly browsers: Browsers; readonly pages: Pages; readonly webmail: Webmail };

export default defineBench({
  title: 'On the page',
  about: `Processor time of a page's main thread in Chromium, with the built extension against without: two browsers take turns, a fresh tab each. The synthetic page is one that the extension may read; it has a list of 10,000 rows (40,000 elements) and either computes a little by timers and changes nothing (*at rest*), or changes texts, attributes and elements 2,000 times a second (*busy*). While no message stands in it, the detector searches the whole tree at each of its looks. *With fifty frames* of the site the page holds and does twice as much: the frames together as much as itself. The same changes are made in a real Roundcube that shows a sent message, where the extension's button stands. *Naive* is an observer of the page's own that searches with the same selectors on every mutation; its cost and ours are what the page's scripts take longer than without either.`,
  async run({ quick, say }) {
    const bed = await startBed();
    const pace: Pace = { rounds: quick ? 2 : 9, seconds: quick ? 1 : 2.5, say };
    try {
      return [
        ...(await rest(bed, pace)),
        ...(await busy(bed, pace)),
        ...(await framed(bed, pace)),
        ...(await busyWebmail(bed, pace)),
        await presses(bed, pace),
        ...(await once(bed, pace)),
        ...bytesInPage(),
      ];
    } finally {
      await bed.browsers.close();
      await bed.webmail.stop();
      await bed.pages.stop();
    }
  },
});

async function startBed(): Promise<Bed> {
  const pages = await serveBusyPages();
  const webmail = await startWebmail();
  const browsers = await launchBoth();
  await readSite(browsers.with, new URL(pages.urlOf({})).origin, 'practice-webmail');
  await readSite(browsers.with, webmail.origin, 'roundcube');
  return { pages, webmail, browsers };
}

async function rest({ browsers, pages }: Bed, pace: Pace): Promise<readonly Line[]> {
  const rounds = await withAndWithout(browsers, { url: pages.urlOf(RESTING) }, pace);
  return [slowdown('script time at rest', rounds, 'script', 1.05)];
}

async function busy({ browsers, pages }: Bed, pace: Pace): Promise<readonly Line[]> {
  const message = { url: pages.urlOf({ ...BUSY, message: true }) };
  const shown = await withAndWithout(browsers, message, { ...pace, rounds: Math.ceil(pace.rounds / 2) });
  const page = { url: pages.urlOf(BUSY) };
  const searching = { url: pages.urlOf({ ...BUSY, naive: true }) };
  const rounds = await pairedRounds(
    {
      with: turnIn(browsers, 'with', page, pace),
      without: turnIn(browsers, 'without', page, pace),
      naive: turnIn(browsers, 'without', searching, pace),
    },
    pace,
  );
  const cost = (round: (typeof rounds)[number], who: 'with' | 'naive') =>
    round[who].script - round.without.script;
  return [
    slowdown('script time while busy', rounds, 'script', 1.1),
    slowdown('script time while busy with a message shown', shown, 'script', 1.1),
    slowdown('all work of the main thread while busy', rounds, 'task'),
    {
      what: 'cost while busy: ours over naive',
      measured: ratioOf(rounds.map((round) => ({ ours: cost(round, 'with'), theirs: cost(round, 'naive') }))),
      unit: '×',
      target: { atMost: 0.2 },
      note: `naive: ${median(rounds.map((round) => cost(round, 'naive') / pace.seconds))} ms of each second`,
    },
  ];
}

async function framed({ browsers, pages }: Bed, pace: Pace): Promise<readonly Line[]> {
  const worlds = await worldsOfOurs(browsers.with.context, pages.urlOf({ frames: MANY_FRAMES }));
  if (worlds <= MANY_FRAMES) throw new Error(`Of a page and its ${MANY_FRAMES} frames ${worlds} are read.`);
  const fewer = { ...pace, rounds: Math.ceil(pace.rounds / 2) };
  const beside = (page: typeof RESTING | typeof BUSY) => {
    const url = pages.urlOf({ ...page, frames: MANY_FRAMES });
    return withAndWithout(browsers, { url, framed: true }, fewer);
  };
  return [
    slowdown('script time at rest with fifty frames', await beside(RESTING), 'script', 1.05),
    slowdown('script time while busy with fifty frames', await beside(BUSY), 'script', 1.1),
  ];
}

async function busyWebmail(bed: Bed, pace: Pace): Promise<readonly Line[]> {
  const turn = async (who: 'with' | 'without') => {
    const { context } = bed.browsers[who];
    const [url = ''] = await bed.webmail.messagesIn(context);
    return () =>
      measurePage(context, {
        url,
        seconds: pace.seconds,
        settle: 1200,
        prepare: (page) => page.evaluate(churn, { ...BUSY, work: 0 }),
      });
  };
  const rounds = await pairedRounds({ with: await turn('with'), without: await turn('without') }, pace);
  return [slowdown('script time in a busy Roundcube that shows a message', rounds, 'script', 1.1)];
}

async function presses(bed: Bed, pace: Pace): Promise<Line> {
  const url = bed.pages.urlOf({ ...BUSY, message: true });
  const turn = (who: 'with' | 'without') => () => measurePresses(bed.browsers[who].context, url, 25);
  const rounds = await pairedRounds({ with: turn('with'), without: turn('without') }, pace);
  return {
    what: 'press of the mouse to the next frame while busy, p95 of 25: with less without',
    measured: intervalOf(rounds.map((round) => round.with - round.without)),
    unit: 'ms',
    target: { atMost: 8 },
    note: `without: ${median(rounds.map((round) => round.without))} ms`,
  };
}

/** What is seen once and not compared: our longest piece of work, the page's shift, and a page that is no site. */
async function once(bed: Bed, { rounds }: Pace): Promise<readonly Line[]> {
  const { context } = bed.browsers.with;
  const url = bed.pages.urlOf({ ...BUSY, message: true });
  const longest: number[] = [];
  const shifts: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const pieces = await ourPieces(context, url, 3);
    if (pieces.length === 0)
      throw new Error('The trace shows no work of the extension on a page that it reads.');
    longest.push(Math.max(...pieces));
    shifts.push(await measureShift(context, bed.pages.urlOf({ rows: 100, message: true }), 2));
  }
  if ((await worldsOfOurs(context, url)) === 0)
    throw new Error('A page that is read shows no world of ours.');
  return [
    {
      what: 'our longest piece of work, opening included',
      measured: largest(longest),
      unit: 'ms',
      target: { atMost: LONG_TASK_MS },
    },
    {
      what: 'layout shift of a page in which our button appears',
      measured: largest(shifts),
      unit: '',
      target: { atMost: 0 },
    },
    {
      what: 'worlds of ours in a page that is no site',
      measured: exactly(await worldsOfOurs(context, bed.pages.urlOf(BUSY, '127.0.0.1'))),
      unit: '',
      target: { atMost: 0 },
    },
  ];
}

/** The largest of all rounds is what counts; the interval says how much the rounds differ. */
function largest(values: readonly number[]): Interval {
  const most = Math.max(...values);
  return { middle: most, low: Math.min(...values), high: most, samples: values.length };
}

function median(values: readonly number[]): string {
  return intervalOf(values).middle.toFixed(1);
}
