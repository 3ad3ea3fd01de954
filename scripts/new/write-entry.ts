import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REGISTRIES, type Registry } from '../registries.ts';
import { TEMPLATES } from './templates.ts';

/**
 * Writes an entry and its test.
 *
 * @param word the registry as people call it: one entry (`kind`), the folder's last name (`kinds`) or its path
 * @returns the paths that were written, from the root
 * @throws with a sentence for what does not fit
 */
export function writeEntry(
  root: string,
  word: string | undefined,
  id: string | undefined,
): readonly string[] {
  const registry = REGISTRIES.find((candidate) => namesOf(candidate).includes(word ?? ''));
  if (registry === undefined)
    throw new Error(`${unknown(word)} There are: ${REGISTRIES.map(nounOf).join(', ')}.`);
  if (id === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(`Give the ${registry.noun} an id in kebab-case: pnpm new ${nounOf(registry)} its-id`);
  }
  const full = fullNameOf(registry, id);
  const path = `${registry.folder}/${full}${registry.form === 'texts' ? '.md' : '.ts'}`;
  if (existsSync(join(root, path))) throw new Error(`There is a ${registry.noun} ${id} already: ${path}.`);
  const template = TEMPLATES[registry.folder];
  if (template === undefined)
    throw new Error(`${registry.folder} has no template in scripts/new/templates.ts.`);
  const { entry, test } = template(registry.form === 'slices' ? id : full);
  const written = { [path]: entry, [`${registry.folder}/${full}.test.ts`]: test };
  mkdirSync(dirname(join(root, path)), { recursive: true });
  for (const [file, text] of Object.entries(written)) writeFileSync(join(root, file), text, { flag: 'wx' });
  return Object.keys(written);
}

function fullNameOf({ folder, form }: Registry, id: string): string {
  if (form === 'slices') return `${id}/slice`;
  return folder === 'extension/messages' ? `${id}.request` : id;
}

function nounOf({ noun }: Registry): string {
  return noun.replaceAll(' ', '-');
}

function namesOf(registry: Registry): readonly string[] {
  return [nounOf(registry), `${nounOf(registry)}s`, registry.folder, registry.folder.split('/').at(-1) ?? ''];
}

function unknown(word: string | undefined): string {
  return word === undefined ? 'Say what to make: pnpm new <registry> <id>.' : `There is no registry ${word}.`;
}
