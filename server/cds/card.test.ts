import type { Instant } from '@needful/shared/domain/ids.ts';
import { nothingTold } from '@needful/shared/domain/reminders/facts.ts';
import { reminders } from '@needful/shared/reminders/index.generated.ts';
import { answerSchema } from '@needful/shared/wire/cds-hooks.ts';
import { expect, it } from 'vitest';
import { cardOf } from './card.ts';

const facts = nothingTold('cds-hooks', 'open-chart');
const place = { name: 'Lakeside', slug: 'lakeside', timeZone: 'UTC' };
const text = {
  title: 'A *title*',
  line: null,
  text: 'One line.\n\n<script>x</script> ![](https://elsewhere.example/x.png) or WWW.elsewhere.example',
  version: 4,
  approvedAt: '2026-11-20T10:00:00.000Z' as Instant,
};
const verdict = { verdict: 'remind', why: 'Why_now.', citation: '45 CFR 164.514(d)', snippet: 'x' } as const;

function made(id: keyof typeof reminders, line: string | null = null) {
  const rule = reminders[id];
  const spoken = { id, rule, verdict, facts };
  const uuid = '0b0c0d0e-0000-4000-8000-000000000001';
  return cardOf({
    uuid,
    suggestion: uuid,
    origin: 'https://needful.example',
    spoken,
    place,
    text: { ...text, line },
  });
}

it('every rule makes a card that the specification takes', () => {
  const cards = Object.keys(reminders).map((id) => made(id as keyof typeof reminders));
  expect(answerSchema.parse({ cards })).toEqual({ cards });
});

it('a policy\u2019s text stays text', () => {
  const { detail } = made('part-2-record');
  expect(detail).toBe(
    [
      '**Why now:** Why\\_now.',
      '> One line.\n>\n> \\<script\\>x\\</script\\> !\\[\\](https\\://elsewhere.example/x.png) or WWW\\.elsewhere.example',
      'A \\*title\\*, version 4, approved 2026-11-20. 45 CFR 164.514(d).',
    ].join('\n\n'),
  );
});

it('the organization\u2019s own line is said where it fits, else the rule\u2019s, and never 140 characters', () => {
  expect(made('part-2-record', 'Ours.').summary).toBe('Ours.');
  expect(made('part-2-record', 'x'.repeat(139)).summary).toHaveLength(139);
  expect(made('part-2-record', 'x'.repeat(140)).summary).toBe(reminders['part-2-record'].line);
  const rule = { ...reminders['part-2-record'], line: `${'word '.repeat(27)}words` };
  const spoken = { id: 'part-2-record', rule, verdict, facts };
  const { summary } = cardOf({ uuid: '', suggestion: '', origin: '', spoken, text, place });
  expect(rule.line).toHaveLength(140);
  expect(summary.length).toBeLessThan(140);
  expect(summary).toMatch(/word\u2026$/);
});
