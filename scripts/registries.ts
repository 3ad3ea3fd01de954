import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A ★ folder: one new file there adds one thing, and the file's name is its id.
 *
 * - `values`: each entry default-exports a value; the index holds them by id.
 * - `effects`: each entry adds itself to the GraphQL builder; the index only imports them.
 * - `texts`: each entry is Markdown with front matter; the index holds both.
 * - `slices`: each entry is a folder with a `slice.ts`; the index holds them by id, and what they are made of as types.
 */
export type Registry = {
  /** From the repository's root. */
  readonly folder: string;
  /** One entry, as a person calls it; `pnpm new <noun> <id>` makes one. */
  readonly noun: string;
  readonly form: 'values' | 'effects' | 'texts' | 'slices';
  /** Where its index stands; in the folder itself as `index.generated.ts` where it is not said. */
  readonly index?: string;
};

export const REGISTRIES: readonly Registry[] = [
  { folder: 'shared/kinds', noun: 'kind', form: 'values' },
  { folder: 'shared/playbooks', noun: 'playbook', form: 'values' },
  { folder: 'shared/routing', noun: 'routing rule', form: 'values' },
  { folder: 'shared/clocks', noun: 'clock rule', form: 'values' },
  { folder: 'shared/states', noun: 'state', form: 'values' },
  { folder: 'shared/sites', noun: 'site', form: 'values' },
  { folder: 'shared/reminders', noun: 'reminder', form: 'values' },
  { folder: 'shared/detect/identifiers', noun: 'identifier', form: 'values' },
  { folder: 'shared/policies', noun: 'policy', form: 'texts' },
  { folder: 'shared/letters', noun: 'letter', form: 'texts' },
  {
    folder: 'shared/domain',
    noun: 'slice',
    form: 'slices',
    index: 'shared/domain/incident/slices.generated.ts',
  },
  { folder: 'extension/messages', noun: 'message', form: 'values' },
  { folder: 'server/graphql/types', noun: 'type', form: 'effects' },
  { folder: 'server/graphql/mutations', noun: 'mutation', form: 'effects' },
  { folder: 'server/graphql/queries', noun: 'query', form: 'effects' },
  { folder: 'server/graphql/subscriptions', noun: 'subscription', form: 'effects' },
  { folder: 'server/evidence/parts', noun: 'part of the evidence', form: 'values' },
  { folder: 'server/jobs', noun: 'job', form: 'values' },
  { folder: 'server/admin/queues', noun: 'queue', form: 'values' },
  { folder: 'test/guard/authorization/areas', noun: 'area', form: 'values' },
];

export type Entry = {
  /** The file's name without its ending: `lost-device`, `report-incident.request`. */
  readonly id: string;
  /** The file's name, from the registry's folder. */
  readonly file: string;
};

/** The entries of a registry in the order of their ids; none where the folder does not exist. */
export function entriesOf(registry: Registry, root: string): readonly Entry[] {
  const folder = join(root, registry.folder);
  if (!existsSync(folder)) return [];
  const within = readdirSync(folder, { withFileTypes: true });
  if (registry.form === 'slices') return slicesAmong(within, folder);
  return within
    .filter((found) => found.isFile() && isEntry(found.name, registry.form))
    .map(({ name }) => ({ id: name.replace(/\.(tsx?|md)$/, ''), file: name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The folders that hold a slice; their other neighbours are what slices share. */
function slicesAmong(within: readonly Dirent[], folder: string): readonly Entry[] {
  return within
    .filter((found) => found.isDirectory() && existsSync(join(folder, found.name, 'slice.ts')))
    .map(({ name }) => ({ id: name, file: `${name}/slice.ts` }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether a file of a ★ folder is an entry: what begins with `_`, tests, examples and generated files are not. */
export function isEntry(name: string, form: Registry['form']): boolean {
  if (form === 'slices') return false;
  const ending = form === 'texts' ? /\.md$/ : /\.tsx?$/;
  return (
    ending.test(name) &&
    !name.startsWith('_') &&
    !/\.(test|e2e|generated|examples|d)\./.test(name) &&
    name !== 'README.md'
  );
}
