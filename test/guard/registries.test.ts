import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCalendarDate } from '@needful/shared/domain/calendar.ts';
import { reported } from '@needful/shared/domain/incident/decide.testing.ts';
import type { EventOf } from '@needful/shared/domain/incident/events.ts';
import { slices } from '@needful/shared/domain/incident/slices.generated.ts';
import { unfitTemplate } from '@needful/shared/domain/notices/letter.ts';
import { isRequestLetter, unfitRequestLetter } from '@needful/shared/domain/patient-requests/letters.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import { letters } from '@needful/shared/letters/index.generated.ts';
import type { PlaybookFile } from '@needful/shared/playbooks/_define.ts';
import { playbooksFor } from '@needful/shared/playbooks/_playbook.ts';
import { playbooks } from '@needful/shared/playbooks/index.generated.ts';
import { routing } from '@needful/shared/routing/index.generated.ts';
import { describe, expect, test } from 'vitest';
import { registryIndexes } from '../../scripts/generate/indexes.ts';
import { entriesOf, REGISTRIES } from '../../scripts/registries.ts';
import { ROOT } from '../../scripts/root.ts';

const REPORTED = reported()[0] as EventOf<'incident-reported'>;

describe('every registry', () => {
  test('has an index that names what stands in its folder', () => {
    const stale = registryIndexes(ROOT).filter(
      ({ path, text }) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== text,
    );
    expect(stale.map(({ path }) => `${path} is stale: run \`pnpm generate\``)).toEqual([]);
  });

  test('names its entries in kebab-case, as their ids go into the database, addresses and logs', () => {
    const wrong = REGISTRIES.flatMap((registry) =>
      entriesOf(registry, ROOT)
        .filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$/.test(id))
        .map(({ file }) => `${registry.folder}/${file} is no kebab-case name`),
    );
    expect(wrong).toEqual([]);
  });

  test('has a `_define.ts` where its entries are values', () => {
    const lacking = REGISTRIES.filter(({ form }) => form === 'values')
      .filter((registry) => entriesOf(registry, ROOT).length > 0)
      .filter(({ folder }) => !existsSync(join(ROOT, folder, '_define.ts')))
      .map(({ folder }) => `\`${folder}\` has no _define.ts`);
    expect(lacking).toEqual([]);
  });
});

describe('kinds', () => {
  test('each says what to do at once, what it is, and how people call it', () => {
    const lacking = Object.entries(kinds).flatMap(([id, kind]) => [
      ...(kind.containment.length === 0 ? [`\`${id}\` has no containment steps`] : []),
      ...(kind.title.trim() === '' ? [`\`${id}\` has no title`] : []),
      ...(kind.sentence.trim() === '' ? [`\`${id}\` has no sentence in the reporter's voice`] : []),
      ...(kind.words.length === 0 ? [`\`${id}\` has no words to be found by`] : []),
    ]);
    expect(lacking).toEqual([]);
  });

  test('each asks every question once, and offers choices where it asks for one', () => {
    const wrong = Object.entries(kinds).flatMap(([id, { questions }]) => [
      ...questions
        .filter((question, at) => questions.findIndex((other) => other.id === question.id) !== at)
        .map((question) => `\`${id}\` asks \`${question.id}\` twice`),
      ...questions
        .filter(({ answer, choices }) => answer !== 'number' && (choices ?? []).length < 2)
        .map((question) => `\`${id}\` offers no choices for \`${question.id}\``),
    ]);
    expect(wrong).toEqual([]);
  });

  test('are at least fourteen, and take paper, fax, speech and devices', () => {
    expect(Object.keys(kinds).length).toBeGreaterThanOrEqual(14);
    const media = new Set<string>(Object.values(kinds).map(({ medium }) => medium));
    expect(['paper', 'fax', 'speech', 'device'].filter((medium) => !media.has(medium))).toEqual([]);
  });
});

describe('playbooks', () => {
  const files = Object.entries<PlaybookFile>(playbooks);
  const kindIds = Object.keys(kinds);
  const whole = (kind: string) =>
    playbooksFor(playbooks, { kind, atAssociate: true, holdsPart2Records: true });

  test('each kind has exactly one, and none names a kind that does not exist', () => {
    const named = files.flatMap(([, file]) => ('kinds' in file ? file.kinds : []));
    expect([...named].sort()).toEqual([...kindIds].sort());
  });

  test('of a kind nobody knows are those of something else', () => {
    const facts = { kind: 'constructor', atAssociate: false, holdsPart2Records: false };
    expect(playbooksFor(playbooks, facts).map(({ id }) => id)).toEqual(['something-else']);
  });

  test('come together with every step once, a first thing to do, a conclusion and a root cause', () => {
    const lacking = kindIds.flatMap((kind) => {
      const steps = whole(kind).flatMap((part) => part.steps);
      const ids = steps.map(({ id }) => id);
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
      const needed = new Set(steps.filter((step) => step.needed).map(({ id }) => id));
      return [
        ...twice.map((id) => `\`${kind}\` has the step \`${id}\` twice`),
        ...(steps.length > 25 ? [`\`${kind}\` has more steps than anybody works down`] : []),
        ...['determine', 'find-root-cause']
          .filter((id) => !needed.has(id))
          .map((id) => `\`${kind}\` does not need \`${id}\``),
      ];
    });
    expect(lacking).toEqual([]);
  });

  test('name each step in kebab-case, say what to do in a sentence and why, and cite paragraphs', () => {
    const wrong = files.flatMap(([id, { title, version, steps }]) => [
      ...(title.trim() === '' || version < 1 ? [`\`${id}\` has no title or version`] : []),
      ...steps.flatMap((step) => {
        const at = `\`${id}\` ${step.id}`;
        return [
          ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(step.id) ? [] : [`${at} is no kebab-case name`]),
          ...(/^[A-Z].{10,160}\.$/.test(step.do) ? [] : [`${at} does not say what to do in a sentence`]),
          ...(/^[A-Z].+\.$/.test(step.why) ? [] : [`${at} does not say why`]),
          ...(step.citation === null || /^4[25] CFR /.test(step.citation)
            ? []
            : [`${at} cites no paragraph`]),
          ...(step.within?.by === 'rule' && step.citation === null
            ? [`${at} names no rule for its days`]
            : []),
        ];
      }),
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('letters', () => {
  test('each has every element that its rule asks for, nothing that nobody fills, and the day it was reviewed', () => {
    const unfit = (audience: string, text: string) =>
      isRequestLetter(audience) ? unfitRequestLetter(audience, text) : unfitTemplate(text);
    const lacking = Object.entries(letters).flatMap(([id, { audience, text, reviewed }]) => [
      ...unfit(audience, text).map((what) => `\`${id}\`: ${what}`),
      ...(isCalendarDate(reviewed) ? [] : [`\`${id}\` does not say when it was reviewed`]),
    ]);
    expect(lacking).toEqual([]);
  });
});

describe('routing rules', () => {
  const ranked = Object.entries(routing).sort(([, a], [, b]) => a.rank - b.rank);

  test('have unique ranks', () => {
    const ranks = ranked.map(([, { rank }]) => rank);
    expect(ranks.filter((rank, at) => ranks.indexOf(rank) !== at)).toEqual([]);
  });

  test('give a reason, and a version to be stored with it', () => {
    const lacking = ranked.flatMap(([id, rule]) => [
      ...(rule.reason.trim() === '' ? [`\`${id}\` gives no reason`] : []),
      ...(rule.version >= 1 ? [] : [`\`${id}\` has no version`]),
    ]);
    expect(lacking).toEqual([]);
  });

  test('end with the one rule that applies to everything', () => {
    const nothing = { kind: 'something-else', track: 'unknown', facts: {} } as Parameters<
      (typeof routing)['catch-all']['applies']
    >[0];
    expect(ranked.filter(([, rule]) => rule.applies(nothing)).map(([id]) => id)).toEqual(['catch-all']);
    expect(ranked.at(-1)?.[0]).toBe('catch-all');
  });
});

describe('slices of an incident', () => {
  const all = Object.entries(slices).map(
    ([id, slice]) => [id, Object.keys(slice.commands), Object.keys(slice.events)] as const,
  );

  test('each names its commands and events for itself alone, and none takes the name of what opens an incident', () => {
    const names = [
      'report',
      'incident-reported',
      'incident-routed',
      ...all.flatMap(([, ...types]) => types.flat()),
    ];
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    expect(twice.map((name) => `\`${name}\` is the name of two things`)).toEqual([]);
  });

  test('each keeps its part of the state for itself alone', () => {
    const parts = Object.values(slices).flatMap((slice) => Object.keys(slice.initial(REPORTED)));
    const twice = parts.filter((part, at) => parts.indexOf(part) !== at);
    expect(twice.map((part) => `two slices keep \`${part}\``)).toEqual([]);
  });

  test('each has every command become an event of its own', () => {
    const wrong = Object.entries(slices).flatMap(([id, { commands, events }]) =>
      Object.entries<{ readonly becomes: string }>(commands)
        .filter(([, { becomes }]) => !Object.hasOwn(events, becomes))
        .map(([type]) => `\`${id}\` does not know what \`${type}\` becomes`),
    );
    expect(wrong).toEqual([]);
  });

  test('are all that has a `slice.ts`', () => {
    const registry = REGISTRIES.find(({ form }) => form === 'slices')!;
    expect(entriesOf(registry, ROOT).map(({ id }) => id)).toEqual(all.map(([id]) => id));
  });
});
