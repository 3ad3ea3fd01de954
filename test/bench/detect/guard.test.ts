import { expect, test } from 'vitest';
import { makeCorpus } from './identifiers/corpus.ts';
import { needful } from './identifiers/needful.ts';
import { score } from './identifiers/score.ts';
import { makeRecipients } from './recipients/corpus.ts';
import { needfulJudge, plainJudge } from './recipients/judges.ts';

/** A small draw of what `pnpm bench detect-identifiers detect-recipients` measures, so that nothing falls unseen. */
const SEED = 50_001;

test('identifiers are found, and clean sentences left alone, as the benchmark says', () => {
  const { types, flagged } = score(
    makeCorpus({ seed: SEED, perForm: 4, clean: 1_000, heldOut: true }),
    needful,
  );
  const recall = (which: (type: string) => boolean) => {
    const chosen = Object.entries(types).filter(([type]) => which(type));
    const missed = chosen.flatMap(([, one]) => one.missed);
    return 1 - missed.length / chosen.reduce((sum, [, { all }]) => sum + all, 0);
  };
  const free = (type: string) => type === 'telephone-number' || type === 'postal-address';
  expect(recall((type) => !free(type))).toBeGreaterThanOrEqual(0.99);
  expect(recall(free)).toBeGreaterThanOrEqual(0.95);
  expect(flagged.length).toBeLessThanOrEqual(1);
});

test('recipients that look like a partner are told from strangers as the benchmark says', () => {
  const { partners, confusable, others } = makeRecipients({
    seed: SEED,
    partners: 60,
    perSlip: 4,
    others: 300,
  });
  const judge = needfulJudge(partners);
  const caught = confusable.filter(({ domain }) => judge(domain) !== null);
  expect(caught.length / confusable.length).toBeGreaterThanOrEqual(0.95);
  const alarms = others.filter((domain) => judge(domain) !== null);
  const plain = others.filter((domain) => plainJudge(partners)(domain) !== null);
  expect(alarms.length).toBeLessThanOrEqual(Math.max(1, plain.length / 5));
});
