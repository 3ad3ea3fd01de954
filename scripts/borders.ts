import { BORDER_RULES } from './borders/rules.ts';
import { readSources, type Source } from './borders/source.ts';
import { ROOT } from './root.ts';
import { runScript } from './run-script.ts';

/** What goes against a border anywhere in the repository, as sentences. */
export function violationsIn(root: string): readonly string[] {
  return violationsOf(readSources(root));
}

/** The same for sources that are at hand. Tests may cross borders: they look at a part from outside. */
export function violationsOf(sources: readonly Source[]): readonly string[] {
  const all = new Map(sources.map((source) => [source.path, source]));
  const bound = sources.filter(({ path }) => !/\.(test|e2e|examples)\.tsx?$/.test(path));
  return BORDER_RULES.flatMap(({ says, breaches }) =>
    bound.flatMap((source) => breaches(source, all).map((breach) => `${source.path} ${breach}. ${says}`)),
  );
}

async function main(): Promise<number> {
  const violations = violationsIn(ROOT);
  for (const violation of violations) console.log(violation);
  return violations.length === 0 ? 0 : 1;
}

if (import.meta.main) await runScript(main);
