import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodegenConfig, generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
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
  if (!existsSync(join(root, SCHEMA)) || sets.length === 0) return false;
  const step = {
    name: 'documents',
    root,
    inputs: [SCHEMA, 'scripts/generate/documents.ts', ...sets.flatMap(sourcesOf)],
    outputs: [TRUSTED_DOCUMENTS, ...sets.map(persistedIn)],
  };
  return whenChanged(step, async () => {
    await generate(configOf(root, sets), true);
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

function configOf(root: string, sets: readonly DocumentSet[]): CodegenConfig {
  return {
    cwd: root,
    schema: SCHEMA,
    silent: true,
    importExtension: '.ts',
    generates: Object.fromEntries(sets.map((set) => [set.output, outputOf(set)])),
  };
}

function outputOf(set: DocumentSet): CodegenConfig['generates'][string] {
  return {
    preset,
    documents: [...set.documents],
    // Graphcache silently drops what comes without its type's name.
    documentTransforms: [addTypenameSelectionDocumentTransform],
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
