import { parseArgs } from 'node:util';
import type pg from 'pg';
import type { z } from 'zod';
import { type Config, ConfigurationError, readConfig } from '../config.ts';
import { openPool } from '../database/open.ts';

/** One command of `pnpm needful`. Its options are `--name value`, checked by its schema. */
export type Command<Options, Settings = Config> = {
  readonly summary: string;
  readonly options: z.ZodType<Options>;
  /** Names of the options, as the usage shows them. */
  readonly usage: string;
  /** @returns the exit code */
  readonly run: (options: Options, settings: Settings) => Promise<number>;
} & SettingsOf<Settings>;

/** A command that needs other settings than a server reads them from the environment itself. */
type SettingsOf<Settings> = Config extends Settings
  ? { readonly settings?: (env: NodeJS.ProcessEnv) => Settings }
  : { readonly settings: (env: NodeJS.ProcessEnv) => Settings };

export function defineCommand<Options, Settings = Config>(
  command: Command<Options, Settings>,
): Command<Options, Settings> {
  return command;
}

/** @throws ConfigurationError naming the option at fault */
export async function runCommand<Options, Settings>(
  command: Command<Options, Settings>,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const parsed = command.options.safeParse(readOptions(words));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  --${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`Usage: ${command.usage}\n${lines.join('\n')}`);
  }
  const settings = command.settings?.(environment) ?? (readConfig(environment) as Settings);
  return await command.run(parsed.data, settings);
}

function readOptions(words: readonly string[]): Record<string, unknown> {
  try {
    const named = words
      .filter((word) => word.startsWith('--'))
      .map((word) => [word.slice(2).split('=')[0], { type: 'string' as const }]);
    return parseArgs({ args: [...words], options: Object.fromEntries(named) }).values;
  } catch (error) {
    throw new ConfigurationError(error instanceof Error ? error.message : String(error));
  }
}

/** Runs with a connection as the application's role, which row-level security holds. */
export async function withPool<Result>(
  config: Config,
  work: (pool: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const pool = openPool(config.databaseUrl, 'needful_app', { max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
