import { generateAll } from './generate.ts';
import { writeEntry } from './new/write-entry.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';

/** `pnpm new <registry> <id>`: an entry, its test, and the registry's index. */
async function main([word, id]: readonly string[]): Promise<void> {
  const written = writeEntry(ROOT, word, id);
  const generated = await generateAll(ROOT, false);
  for (const path of [...written, ...generated]) console.log(`wrote ${path}`);
  console.log('Its test fails until what was left empty is said.');
}

await runScript(() => main(process.argv.slice(2)));
