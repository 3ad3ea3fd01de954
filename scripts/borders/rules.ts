import { posix } from 'node:path';
import { isEntry, REGISTRIES } from '../registries.ts';
import type { Source } from './source.ts';

/** One border: a sentence, and what in a file goes against it. */
export type BorderRule = {
  readonly says: string;
  /**
   * @param all every file by its path, to follow what an import brings along
   * @returns what is wrong, each as the end of the sentence "<path> …"
   */
  readonly breaches: (source: Source, all: ReadonlyMap<string, Source>) => readonly string[];
};

export const BORDER_RULES: readonly BorderRule[] = [
  {
    says: '`shared` imports only `shared`, zod and css-what in `shared/wire`, Temporal in `shared/domain/calendar.ts`, and the lists of top-level domains and punycode in `shared/detect/recipients/domain-name.ts`.',
    breaches: ({ path, imports }) => {
      if (!path.startsWith('shared/')) return [];
      const allowed = (target: string) =>
        target.startsWith('shared/') ||
        (/^(zod|css-what)$/.test(target) && path.startsWith('shared/wire/')) ||
        (target === 'temporal-polyfill' && path === 'shared/domain/calendar.ts') ||
        (/^(tldts-icann|tlds|punycode)\b/.test(target) && path === 'shared/detect/recipients/domain-name.ts');
      return imports.filter(({ target }) => !allowed(target)).map(({ target }) => `imports ${target}`);
    },
  },
  {
    says: '`shared` asks neither the clock nor chance nor the network nor the process.',
    breaches: ({ path, calls }) => {
      if (!path.startsWith('shared/')) return [];
      const forbidden =
        /^(Date\.now|performance\.now|Math\.random|crypto\.(randomUUID|getRandomValues)|fetch|process\..*)$/;
      const asks = calls.filter(
        (call) => forbidden.test(call.name) || (call.name === 'new Date' && call.arguments === 0),
      );
      return [...new Set(asks.map(({ name, line }) => `uses ${name} in line ${line}`))];
    },
  },
  {
    says: 'An entry of a registry in `shared` imports its own `_` files, `shared/domain` and `shared/wire`, nothing else.',
    breaches: ({ path, imports }) => {
      const folder = registryOf(path);
      if (folder === undefined || !folder.startsWith('shared/')) return [];
      const allowed = (target: string) =>
        target.startsWith(`${folder}/_`) || /^shared\/(domain|wire)\//.test(target);
      return imports.filter(({ target }) => !allowed(target)).map(({ target }) => `imports ${target}`);
    },
  },
  {
    says: 'An entry of a registry never imports its sibling; types of the schema may refer to each other.',
    breaches: ({ path, imports }) => {
      const folder = registryOf(path);
      if (folder === undefined || folder === 'server/graphql/types') return [];
      return imports
        .filter(({ target }) => registryOf(target) === folder)
        .map(({ target }) => `imports ${target}`);
    },
  },
  {
    says: '`extension/page` brings neither `extension/background` nor zod into a page, not even through another file.',
    breaches: (source, all) => {
      if (!source.path.startsWith('extension/page/')) return [];
      return chainsTo(
        source,
        all,
        (target) => target === 'zod' || target.startsWith('extension/background/'),
      );
    },
  },
  {
    says: 'The extension and the officer’s page bring nothing of the server along.',
    breaches: (source, all) => {
      if (!/^(extension|server\/admin)\//.test(source.path) || source.path.endsWith('vite.config.ts'))
        return [];
      return chainsTo(source, all, (target) => /^server\/(?!admin\/)/.test(target));
    },
  },
  {
    says: 'Only `server/store`, `server/auth` and `server/database` write to the database.',
    breaches: ({ path, calls, texts }) => {
      if (!path.startsWith('server/') || /^server\/(store|auth|database|admin)\//.test(path)) return [];
      const sql =
        /\b(insert\s+into|update\s+[\w."]+\s+(?:as\s+\w+\s+)?set|delete\s+from|merge\s+into|truncate)\s/i;
      const prisma = /(^|\.)(prisma|tx|transaction|db)\.\w+\.(create|update|upsert|delete)\w*$/;
      return [
        ...texts.filter(({ text }) => sql.test(text)).map(({ line }) => `writes by SQL in line ${line}`),
        ...calls
          .filter(({ name }) => prisma.test(name))
          .map(({ name, line }) => `calls ${name} in line ${line}`),
      ].filter((breach, at, breaches) => breaches.indexOf(breach) === at);
    },
  },
  {
    says: 'A mutation of an incident goes through `server/handle`.',
    breaches: (source, all) => {
      if (!/^server\/graphql\/mutations\/incident-[^/]+\.ts$/.test(source.path)) return [];
      const reached = chainsTo(source, all, (target) => target.startsWith('server/handle/'));
      return reached.length > 0 ? [] : ['reaches no file of server/handle'];
    },
  },
  {
    says: '`builder.ts` imports no file of the schema.',
    breaches: ({ path, imports }) => {
      if (path !== 'server/graphql/builder.ts') return [];
      const schema = /^server\/graphql\/(types|mutations|queries|subscriptions|schema)\b/;
      return imports
        .filter(({ target, typeOnly }) => !typeOnly && schema.test(target))
        .map(({ target }) => `imports ${target}`);
    },
  },
  {
    says: 'Nothing outside the repository is imported.',
    breaches: ({ imports }) =>
      imports.filter(({ target }) => /^(\.\.|\/)/.test(target)).map(({ target }) => `imports ${target}`),
  },
];

/** The folder of the registry that the file is an entry of. */
function registryOf(path: string): string | undefined {
  const folder = posix.dirname(path);
  const registry = REGISTRIES.find((candidate) => candidate.folder === folder);
  return registry !== undefined && isEntry(posix.basename(path), registry.form) ? folder : undefined;
}

/** How the file comes to what is sought, by imports that remain when types are stripped: one way for each. */
function chainsTo(
  source: Source,
  all: ReadonlyMap<string, Source>,
  sought: (target: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  const seen = new Set([source.path]);
  const queue: { at: Source; way: readonly string[] }[] = [{ at: source, way: [] }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { target, typeOnly } of next.at.imports) {
      if (typeOnly || seen.has(target)) continue;
      seen.add(target);
      const way = [...next.way, target];
      if (sought(target)) found.push(`imports ${way.join(' → ')}`);
      const behind = all.get(target);
      if (behind !== undefined && !sought(target)) queue.push({ at: behind, way });
    }
  }
  return found;
}
