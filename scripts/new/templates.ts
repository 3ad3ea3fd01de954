/**
 * What `pnpm new` writes for one registry. What only a person can say is left empty, and the test written beside the
 * entry fails until it is said.
 */
export type Template = (id: string) => { readonly entry: string; readonly test: string };

/** `card-counted` → `cardCounted`, as GraphQL names its fields. */
function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(id: string): string {
  return camel(id).replace(/^./, (letter) => letter.toUpperCase());
}

function value(define: string, body: string): string {
  return `import { ${define} } from './_define.ts';\n\nexport default ${define}({\n${body}});\n`;
}

function testOf(id: string, noun: string, sentence: string, body: string): string {
  return `import { expect, test } from 'vitest';
import ${noun} from './${id}.ts';

test('${sentence}', () => {
${body}});
`;
}

/** The schema is printed when the entry is generated, so the test reads what clients will see. */
function schemaTest(field: string, sentence: string): string {
  return `import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const schema = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

test('${sentence}', () => {
  expect(schema).toMatch(/"""\\s*\\S.*\\s*"""\\s*${field}\\b/);
});
`;
}

function rootField(kind: 'query' | 'mutation', id: string): string {
  return `import { builder } from '../builder.ts';

builder.${kind}Field('${camel(id)}', (t) =>
  t.field({
    type: 'Boolean',
    authScopes: { officer: true },
    description: '',
    resolve: () => true,
  }),
);
`;
}

/** By the folder of the registry. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  'shared/kinds': (id) => ({
    entry: `import { defineKind } from './_define.ts';
import { describeNothing } from './_describe.ts';

export default defineKind({
  title: '',
  sentence: '',
  words: [],
  medium: 'other',
  track: 'privacy',
  containment: [],
  questions: [],
  describe: describeNothing,
});
`,
    test: testOf(
      id,
      'kind',
      'it has a title, a sentence in the reporter’s voice, and steps to take at once',
      `  expect(kind.title).not.toBe('');
  expect(kind.sentence).not.toBe('');
  expect(kind.containment.length).toBeGreaterThan(0);
`,
    ),
  }),
  'shared/playbooks': (id) => ({
    entry: `import { definePlaybook } from './_define.ts';
import { always } from './_steps.ts';

export default definePlaybook({
  title: '',
  version: 1,
  kinds: [],
  steps: [...always('privacy')],
});
`,
    test: testOf(
      id,
      'playbook',
      'it has a title, and a step of its own beside those that every playbook has',
      `  expect(playbook.title).not.toBe('');
  expect(playbook.steps.length).toBeGreaterThan(6);
`,
    ),
  }),
  'shared/routing': (id) => ({
    entry: value(
      'defineRoutingRule',
      `  rank: 100,
  version: 1,
  applies: ({ kind }) => kind === '',
  track: 'privacy',
  leadRole: 'privacy',
  reason: '',
`,
    ),
    test: testOf(
      id,
      'rule',
      'it applies to what it is for, and says why in plain words',
      `  expect(rule.applies({ kind: '', track: 'unknown', facts: {} })).toBe(false);
  expect(rule.reason).not.toBe('');
`,
    ),
  }),
  'shared/clocks': (id) => ({
    entry: value(
      'defineClockRule',
      `  title: '',
  short: '',
  drafts: () => [],
`,
    ),
    test: testOf(
      id,
      'rule',
      'it says what is owed, and answers for any facts',
      `  expect(rule.title).not.toBe('');
`,
    ),
  }),
  'shared/states': (id) => ({
    entry: `import { defineState, NO_CARVE_OUT, toIndividuals } from './_define.ts';

export default defineState({
  title: '',
  residentsOf: '${id.slice(0, 2)}',
  citation: '',
  listsMedical: 'unknown',
  notices: [toIndividuals()],
  carveOut: NO_CARVE_OUT,
  source: '',
  dateChecked: '',
});
`,
    test: testOf(
      id,
      'law',
      'it says where it comes from',
      `  expect(law.citation).not.toBe('');
  expect(law.source).not.toBe('');
`,
    ),
  }),
  'shared/sites': (id) => ({
    entry: value(
      'defineSite',
      `  vocabulary: 1,
  title: '',
  system: 'webmail',
  unproven: null,
  matches: [],
  recognisedBy: [],
  acts: [],
`,
    ),
    test: testOf(
      id,
      'site',
      'it says how it is recognised and which acts it can tell',
      `  expect(site.recognisedBy.length).toBeGreaterThan(0);
  expect(site.acts.length).toBeGreaterThan(0);
`,
    ),
  }),
  'shared/reminders': (id) => ({
    entry: value(
      'defineReminder',
      `  rank: 100,
  version: 1,
  title: '',
  acts: [],
  line: '',
  safer: null,
  reasons: [],
  minimumNecessary: false,
  remembers: 'record',
  holdOut: 'never',
  judge: () => ({ verdict: 'cannot-tell', why: 'Nothing on this page says so.' }),
`,
    ),
    test: testOf(
      id,
      'reminder',
      'it speaks about an act, in one line of at most 140 characters',
      `  expect(reminder.acts.length).toBeGreaterThan(0);
  expect(reminder.line).toMatch(/^.{1,140}$/);
`,
    ),
  }),
  'shared/detect/identifiers': (id) => ({
    entry: value(
      'defineIdentifier',
      `  title: '',
  element: 'R',
  strength: 'direct',
  rank: 100,
  recall: { designedFor: 0.99, foundBy: '' },
  find: () => [],
`,
    ),
    test: testOf(
      id,
      'identifier',
      'it says what it looks like and what it is found by',
      `  expect(identifier.title).not.toBe('');
  expect(identifier.recall.foundBy).not.toBe('');
`,
    ),
  }),
  'shared/policies': (id) => ({
    entry: `---
title: ""
line: ""
version: 1
citation: ""
owner: Privacy Officer
reviewMonths: 12
checked: 2000-01-01
---
`,
    test: `import { expect, test } from 'vitest';
import { policies } from './index.generated.ts';

test('it has a title, a citation and a text that fits a card', () => {
  const policy = policies['${id}'];
  expect(policy.title).not.toBe('');
  expect(policy.citation).not.toBe('');
  expect(policy.text.length).toBeGreaterThan(0);
});
`,
  }),
  'shared/letters': (id) => ({
    entry: `---
title: ""
audience: individuals
language: en
version: 1
citation: 45 CFR 164.404(c)
reviewed: 2000-01-01
---

`,
    test: `import { expect, test } from 'vitest';
import { unfitTemplate } from '../domain/notices/letter.ts';
import { letters } from './index.generated.ts';

test('it has a title, and every element of 164.404(c)', () => {
  const letter = letters['${id}'];
  expect(letter.title).not.toBe('');
  expect(unfitTemplate(letter.text)).toEqual([]);
});
`,
  }),
  'shared/domain': (id) => ({
    entry: `import type { MessageId } from '../ids.ts';
import { defineSlice } from '../incident/define-slice.ts';

/** What it adds to an incident. Larger ones keep commands, events, decide and sentence in files of their own. */
export type Shape = {
  readonly command: { readonly type: 'do-${id}'; readonly messageId: MessageId };
  readonly event: { readonly type: '${id}-done'; readonly messageId: MessageId };
  readonly state: { readonly ${camel(id)}: readonly MessageId[] };
};

export default defineSlice<Shape>({
  commands: { 'do-${id}': { becomes: '${id}-done' } },
  events: { '${id}-done': { acknowledges: true } },
  checks: ['person', 'open', 'not-recused'],
  initial: () => ({ ${camel(id)}: [] }),
  decide: (_state, { messageId }) => [{ type: '${id}-done', messageId }],
  evolve: (state, { messageId }) => ({ ${camel(id)}: [...state.${camel(id)}, messageId] }),
  sentence: () => '',
});
`,
    test: `import { expect, test } from 'vitest';
import { at, MESSAGE, OFFICER } from '../incident/decide.testing.ts';
import slice from './slice.ts';

const NAMES = { who: 'Pat', person: () => 'Sam', kindTitle: '', questions: [] };

test('it says in one plain sentence what was done, and by whom', () => {
  const event = { type: '${id}-done', messageId: MESSAGE.one, actor: OFFICER, at: at(1) } as const;
  expect(slice.sentence(event, NAMES)).toMatch(/^Pat .+\\.$/);
});
`,
  }),
  'extension/messages': (id) => ({
    entry: `import { z } from 'zod';
import { defineMessage } from './_define.ts';

export default defineMessage({
  from: 'surface',
  request: z.strictObject({}),
  handle: async () => ({ done: true }),
});
`,
    test: testOf(
      id,
      'message',
      'it takes its request and nothing else',
      `  expect(message.parse({})).toEqual({});
  expect(() => message.parse({ unknown: 1 })).toThrow();
`,
    ),
  }),
  'server/graphql/types': (id) => ({
    entry: `import { builder } from '../builder.ts';

builder.objectRef<{ readonly id: string }>('${pascal(id)}').implement({
  description: '',
  authScopes: { officer: true },
  fields: (t) => ({ id: t.exposeID('id', { description: '' }) }),
});
`,
    test: schemaTest(`type ${pascal(id)}`, 'the schema has it, with a description'),
  }),
  'server/graphql/mutations': (id) => ({
    entry: rootField('mutation', id),
    test: schemaTest(camel(id), 'the schema has it, with a description'),
  }),
  'server/graphql/queries': (id) => ({
    entry: rootField('query', id),
    test: schemaTest(camel(id), 'the schema has it, with a description'),
  }),
  'server/graphql/subscriptions': (id) => ({
    entry: `import { builder } from '../builder.ts';

builder.subscriptionField('${camel(id)}', (t) =>
  t.field({
    type: 'Boolean',
    authScopes: { officer: true },
    description: '',
    subscribe: async function* () {
      yield true;
    },
    resolve: (told) => told,
  }),
);
`,
    test: schemaTest(camel(id), 'the schema has it, with a description'),
  }),
  'server/evidence/parts': (id) => ({
    entry: value('definePart', `  title: '',\n  files: () => Promise.resolve([]),\n`),
    test: testOf(id, 'part', 'it has a title', `  expect(part.title).not.toBe('');\n`),
  }),
  'server/jobs': (id) => ({
    entry: `import { z } from 'zod';
import { defineJob } from './_define.ts';

export default defineJob({
  data: z.strictObject({ org: z.uuid() }),
  async run() {},
});
`,
    test: testOf(
      id,
      'job',
      'its data holds ids alone, since the queue stands outside row-level security',
      `  expect(job.data.safeParse({ org: 'a name' }).success).toBe(false);
`,
    ),
  }),
  'test/guard/authorization/areas': (id) => ({
    entry: value('defineArea', `  roots: {},\n  types: {},\n  mutations: {},\n`),
    test: testOf(id, 'area', 'it rules something', `  expect(Object.keys(area.roots)).not.toEqual([]);\n`),
  }),
  'server/admin/queues': (id) => ({
    entry: value(
      'defineQueue',
      `  title: '',
  rank: 100,
  variables: { view: 'ALL' },
  count: 'all',
  empty: { title: '', teach: '' },
`,
    ),
    test: testOf(
      id,
      'queue',
      'it has a title, and teaches the next step where it is empty',
      `  expect(queue.title).not.toBe('');
  expect(queue.empty.teach).not.toBe('');
`,
    ),
  }),
};
