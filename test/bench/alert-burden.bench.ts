import { makeDay, type WorkAct } from './burden/day.ts';
import { coolingDown, everyMatch, needful, type Warner } from './burden/warners.ts';
import { keepMisses } from './detect/misses.ts';
import { shareOf } from './detect/share.ts';
import { defineBench } from './kit/bench.ts';
import { exactly } from './kit/interval.ts';
import type { Line } from './kit/line.ts';

/** Building looked at seeds 1 to 9, and once at 90,001 to 90,003; these were left for the figure. */
const HELD_OUT = [71_001, 71_002, 71_003, 71_004, 71_005, 71_006];
const LOOKED_AT = 1;
const ACTS = 20_000;
const LONGEST_MINUTES = 600;

type Outcome = { readonly cards: number; readonly caught: ReadonlySet<WorkAct> };

export default defineBench({
  title: 'How many cards, and what they catch',
  about:
    'A day of 20,000 acts of 280 people in seven roles, drawn from a seed, with the true risks among them labelled before any fact of a page is drawn (`test/bench/burden`; the generator imports no rule). How often people do what is a choice of ours, not a measurement: the shares stand in `test/bench/burden/scenes`. Needful with its rules and its budget as they come, against a warner of every match (whoever is outside, any record that leaves, any chart of somebody else’s patient), and against the same with a plain cool-down for each person and sort of match, set so that it shows at least as many cards as Needful does. Six seeds that were not used while building. What Needful missed and the warner of every match did not stands in `docs/benchmarks/alert-burden.txt`.',
  run: async ({ quick, say }) => {
    const days = (quick ? [LOOKED_AT] : HELD_OUT).map((seed) => makeDay({ seed, acts: ACTS }));
    const ours = together(days, needful);
    say(`Needful: ${ours.cards} cards`);
    const every = together(days, everyMatch);
    say(`every match: ${every.cards} cards`);
    const { minutes, outcome: cooled } = atEqualBurden(days, ours.cards);
    say(`a cool-down of ${minutes} minutes: ${cooled.cards} cards`);
    const missed = [...every.caught].filter((act) => !ours.caught.has(act));
    if (!quick) keepMisses('alert-burden', countedByScene(missed));
    const risks = days.flat().filter(({ risk }) => risk !== null).length;
    const lines: Line[] = [
      {
        what: 'cards: Needful over every match',
        measured: shareOf(ours.cards, every.cards),
        unit: '×',
        target: { atMost: 0.2 },
        note: `${ours.cards} and ${every.cards} cards in ${days.length * ACTS} acts`,
      },
      {
        what: 'true risks of those that the warner of every match catches: Needful',
        measured: shareOf(every.caught.size - missed.length, every.caught.size),
        unit: '',
        target: { atLeast: 0.95 },
        note: `${every.caught.size} of ${risks} risks can be seen at all`,
      },
      {
        what: `the same: a cool-down of ${minutes} minutes`,
        measured: shareOf(cooled.caught.size, every.caught.size),
        unit: '',
        note: `${cooled.cards} cards`,
      },
      {
        what: 'risks caught for each that the cool-down catches',
        measured: exactly(ours.caught.size / Math.max(1, cooled.caught.size)),
        unit: '×',
        target: { atLeast: 1 },
      },
      {
        what: 'cards that were right: Needful',
        measured: shareOf(ours.caught.size, ours.cards),
        unit: '',
        note: `every match ${(every.caught.size / every.cards).toFixed(3)}, cool-down ${(cooled.caught.size / cooled.cards).toFixed(3)}`,
      },
    ];
    return lines;
  },
});

function together(days: readonly (readonly WorkAct[])[], warner: Warner): Outcome {
  const shown = days.flatMap((day) => [...warner(day)]);
  return { cards: shown.length, caught: new Set(shown.filter(({ risk }) => risk !== null)) };
}

/** The longest cool-down that is not quieter than Needful: it may show more cards, never fewer. */
function atEqualBurden(days: readonly (readonly WorkAct[])[], cards: number) {
  for (let minutes = LONGEST_MINUTES; minutes > 1; minutes -= 1) {
    const outcome = together(days, coolingDown(minutes));
    if (outcome.cards >= cards) return { minutes, outcome };
  }
  return { minutes: 0, outcome: together(days, everyMatch) };
}

function countedByScene(acts: readonly WorkAct[]): string[] {
  const counts = new Map<string, number>();
  for (const { scene, risk } of acts) {
    const key = `${risk}: ${scene}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([key, count]) => `${count} × ${key}`);
}
