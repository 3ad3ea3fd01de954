import { readFileSync } from 'node:fs';

/** A Typst template of this folder. */
export function readTemplate(name: 'letters' | 'sheet' | 'accounting'): string {
  return readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8');
}
