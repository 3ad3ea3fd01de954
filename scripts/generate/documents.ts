import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { SCHEMA } from './graphql-schema.ts';
import { filesOf, whenChanged } from './stamps.ts';

/** One client of the API: where its operations stand and where their types and documents are written. */
export type DocumentSet = { readonly documents: readonly string[]; readonly output: string };

export const DOCUMENT_SETS: readonly DocumentSet[] = [
  {
    documents: ['server/admin/**/*.{ts,tsx,graphql}', '!server/admin/{generated,dist}/**'],
    output: 'server/admin/generated/',
  },
  {
    documents: ['extension/{background,messages}/**/*.{ts,graphql}'],
    output: 'extension/generated/',
  },
];

/** Every operation the builds know, by the sha256 of its text: what the server executes, and nothing else. */
export const TRUSTED_DOCUMENTS = 'server/generated/documents.json';

/** The types and trusted documents of every client that has operations. */
export async function generateDocuments(root: string): Promise<boolean> {
  const sets = DOCUMENT_SETS.filter((set) => hasOperations(root, set));
  if (!existsSync(join(root, SCHEMA)) || sets.length === 0) {
    // The server reads it in any case; a build without operations trusts none.
    if (!existsSync(join(root, TRUSTED_DOCUMENTS))) writeFileSync(join(root, TRUSTED_DOCUMENTS), '{}\n');
    return false;
  }
  const step = {
    name: 'documents',
    root,
    inputs: [SCHEMA, 'scripts/generate/documents.ts', ...sets.flatMap(sourcesOf)],
    outputs: [TRUSTED_DOCUMENTS, ...sets.map(persistedIn)],
  };
  return whenChanged(step, async () => {
    // It takes a second to load, which a start with nothing to generate should not pay.
    const { generate } = await import('@graphql-codegen/cli');
    await generate(await configOf(root, sets), true);
    const known = sets.flatMap((set) => Object.entries(readDocuments(root, set)));
    writeFileSync(
      join(root, TRUSTED_DOCUMENTS),
      `${JSON.stringify(Object.fromEntries(known.sort()), null, 2)}\n`,
    );
  });
}

function sourcesOf(set: DocumentSet): readonly string[] {
  return set.documents.filter((glob) => !glob.startsWith('!'));
}

function hasOperations(root: string, set: DocumentSet): boolean {
  return filesOf(root, sourcesOf(set)).some((path) => {
    if (path.startsWith(set.output)) return false;
    return path.endsWith('.graphql') || /\bgraphql\(/.test(readFileSync(join(root, path), 'utf8'));
  });
}

function persistedIn(set: DocumentSet): string {
  return `${set.output}persisted-documents.json`;
}

function readDocuments(root: string, set: DocumentSet): Record<string, string> {
  const known: unknown = JSON.parse(readFileSync(join(root, persistedIn(set)), 'utf8'));
  return known as Record<string, string>;
}

async function configOf(root: string, sets: readonly DocumentSet[]): Promise<CodegenConfig> {
  const client = await import('@graphql-codegen/client-preset');
  return {
    cwd: root,
    schema: SCHEMA,
    silent: true,
    importExtension: '.ts',
    generates: Object.fromEntries(sets.map((set) => [set.output, outputOf(set, client)])),
  };
}

function outputOf(
  set: DocumentSet,
  client: typeof import('@graphql-codegen/client-preset'),
): CodegenConfig['generates'][string] {
  return {
    preset: client.preset,
    documents: [...set.documents],
    // Graphcache silently drops what comes without its type's name.
    documentTransforms: [client.addTypenameSelectionDocumentTransform],
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: sha256 },
    },
    config: {
      documentMode: 'string',
      useTypeImports: true,
      enumType: 'string-literal',
      immutableTypes: true,
      defaultScalarType: 'unknown',
      scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown', ID: 'string' },
    },
  };
}

/** Bare hex, as `extensions.persistedQuery.sha256Hash` carries it. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
