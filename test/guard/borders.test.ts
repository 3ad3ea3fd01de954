import { describe, expect, test } from 'vitest';
import { BORDER_RULES } from '../../scripts/borders/rules.ts';
import { parseSource } from '../../scripts/borders/source.ts';
import { violationsIn, violationsOf } from '../../scripts/borders.ts';
import { ROOT } from '../../scripts/root.ts';

/** For every border, files that go against it: path and text of each, and what must be said of the first. */
const BREACHES: Record<string, readonly { files: Record<string, string>; said: string }[]> = {
  '`shared` imports only `shared`, zod and css-what in `shared/wire`, Temporal in `shared/domain/calendar.ts`, and the lists of top-level domains and punycode in `shared/detect/recipients/domain-name.ts`.':
    [
      { files: { 'shared/domain/a.ts': "import { z } from 'zod';" }, said: 'imports zod' },
      { files: { 'shared/wire/a.ts': "import pg from 'pg';" }, said: 'imports pg' },
      {
        files: { 'shared/detect/find.ts': "import { parse } from 'tldts-icann';" },
        said: 'imports tldts-icann',
      },
      { files: { 'shared/wire/a.ts': "import '../../server/config.ts';" }, said: 'imports server/config.ts' },
    ],
  '`shared` asks neither the clock nor chance nor the network nor the process.': [
    { files: { 'shared/domain/a.ts': 'export const now = Date.now();' }, said: 'uses Date.now in line 1' },
    { files: { 'shared/domain/a.ts': '\nexport const now = new Date();' }, said: 'uses new Date in line 2' },
    { files: { 'shared/domain/a.ts': 'export const r = () => Math.random();' }, said: 'uses Math.random' },
    { files: { 'shared/domain/a.ts': "await fetch('https://example.org');" }, said: 'uses fetch' },
    { files: { 'shared/domain/a.ts': 'export const e = process.env.HOME;' }, said: 'uses process.env' },
  ],
  'An entry of a registry in `shared` imports its own `_` files, `shared/domain` and `shared/wire`, nothing else.':
    [
      {
        files: { 'shared/kinds/a.ts': "import '../routing/_define.ts';" },
        said: 'imports shared/routing/_define.ts',
      },
    ],
  'An entry of a registry never imports its sibling; types of the schema may refer to each other.': [
    { files: { 'server/jobs/a.ts': "import b from './b.ts';" }, said: 'imports server/jobs/b.ts' },
    {
      files: { 'server/graphql/mutations/a.ts': "import './b.ts';" },
      said: 'imports server/graphql/mutations/b.ts',
    },
  ],
  '`extension/page` brings neither `extension/background` nor zod into a page, not even through another file.':
    [
      {
        files: { 'extension/page/a.ts': "import { send } from '../background/api.ts';" },
        said: 'imports extension/background/api.ts',
      },
      {
        files: {
          'extension/page/a.ts': "export { b } from '@needful/shared/wire/b.ts';",
          'shared/wire/b.ts': "import { z } from 'zod'; export const b = z.string();",
        },
        said: 'imports shared/wire/b.ts → zod',
      },
    ],
  'The extension and the officer’s page bring nothing of the server along.': [
    { files: { 'server/admin/a.tsx': "import '../config.ts';" }, said: 'imports server/config.ts' },
    {
      files: { 'extension/popup/a.ts': "await import('@needful/server/main.ts');" },
      said: 'imports server/main.ts',
    },
  ],
  'Only `server/store`, `server/auth` and `server/database` write to the database.': [
    {
      files: { 'server/handle/a.ts': 'client.query(`insert into needful.incident values ($1)`);' },
      said: 'writes by SQL in line 1',
    },
    {
      files: { 'server/graphql/a.ts': "run('update needful.incident set status = $1');" },
      said: 'writes by SQL in line 1',
    },
    { files: { 'server/jobs/a.ts': "query('DELETE FROM needful.incident')" }, said: 'writes by SQL' },
    {
      files: { 'server/handle/a.ts': 'await tx.incident.updateMany({});' },
      said: 'calls tx.incident.updateMany',
    },
  ],
  'A mutation of an incident goes through `server/handle`.': [
    {
      files: { 'server/graphql/mutations/incident-a.ts': "import '../../store/tenant.ts';" },
      said: 'reaches no file of server/handle',
    },
  ],
  '`builder.ts` imports no file of the schema.': [
    {
      files: { 'server/graphql/builder.ts': "import './types/incident.ts';" },
      said: 'imports server/graphql/types',
    },
  ],
  'Nothing outside the repository is imported.': [
    {
      files: { 'test/kit/a.ts': "import '../../../outside/b.mjs';" },
      said: 'imports ../outside/b.mjs',
    },
    { files: { 'server/a.ts': "import '/opt/b.ts';" }, said: 'imports /opt/b.ts' },
  ],
};

describe('the borders', () => {
  test('hold everywhere in the repository', () => {
    expect(violationsIn(ROOT)).toEqual([]);
  });

  test.each(BORDER_RULES.map(({ says }) => says))('%s A breach of it is caught.', (says) => {
    const breaches = BREACHES[says] ?? [];
    expect(breaches.length).toBeGreaterThan(0);
    for (const { files, said } of breaches) {
      const sources = Object.entries(files).map(([path, text]) => parseSource(path, text));
      const ofThisRule = violationsOf(sources).filter((violation) => violation.endsWith(says));
      expect(ofThisRule.join('\n')).toContain(`${Object.keys(files)[0]} ${said}`);
    }
  });

  test('let types, tests and given times through', () => {
    const sources = [
      parseSource('extension/page/a.ts', "import type { Api } from '../background/api.ts';"),
      parseSource('shared/domain/a.ts', 'export const at = (ms: number) => new Date(ms);'),
      parseSource('shared/domain/a.test.ts', "import { test } from 'vitest';"),
      parseSource(
        'server/graphql/a.ts',
        "export const description = 'Delete the sent copy from your outbox';",
      ),
    ];
    expect(violationsOf(sources)).toEqual([]);
  });
});
