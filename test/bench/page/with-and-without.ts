import type { Page } from 'playwright-core';
import { ratioOf } from '../kit/interval.ts';
import type { Line } from '../kit/line.ts';
import { pairedRounds, type Round, type Turn } from '../kit/rounds.ts';
import type { Browsers } from './browsers.ts';
import { measurePage, type PageTime } from './measure-page.ts';

export const RESTING = { rows: 10_000, work: 3_000_000 };
export const BUSY = { rows: 10_000, perSecond: 2000 };
/** Frames of the same site in one page. */
export const MANY_FRAMES = 50;

/** Fifty documents take longer than one until all that is ours stands in them. */
const SETTLE_MS = { one: 1200, framed: 3000 };

export type Pace = {
  readonly rounds: number;
  readonly warmUp?: number;
  readonly seconds: number;
  readonly say: (sentence: string) => void;
};

export type Opened = {
  readonly url: string;
  readonly framed?: boolean;
  /** What is done in the opened page before it settles. */
  readonly prepare?: (page: Page) => Promise<unknown>;
};

export function turnIn(
  browsers: Browsers,
  who: 'with' | 'without',
  { url, framed = false, prepare }: Opened,
  { seconds, say }: Pace,
): Turn<PageTime> {
  const settle = framed ? SETTLE_MS.framed : SETTLE_MS.one;
  return async () => {
    const { context } = browsers[who];
    const time = await measurePage(context, { url, seconds, settle, ...(prepare && { prepare }) });
    say(`${who}: ${Math.round(time.script)} ms of scripts, ${Math.round(time.task)} ms in all`);
    return time;
  };
}

/** Both browsers in turn on the same page, a fresh tab each time. */
export function withAndWithout(
  browsers: Browsers,
  opened: Opened,
  pace: Pace,
): Promise<readonly Round<'with' | 'without', PageTime>[]> {
  const turn = (who: 'with' | 'without') => turnIn(browsers, who, opened, pace);
  return pairedRounds({ with: turn('with'), without: turn('without') }, pace);
}

export function slowdown(
  what: string,
  rounds: readonly Round<'with' | 'without', PageTime>[],
  of: keyof PageTime,
  atMost?: number,
): Line {
  const measured = ratioOf(rounds.map((round) => ({ ours: round.with[of], theirs: round.without[of] })));
  return {
    what: `${what}: with over without`,
    measured,
    unit: '×',
    ...(atMost === undefined ? {} : { target: { atMost } }),
  };
}
