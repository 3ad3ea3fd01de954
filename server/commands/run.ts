import { ConfigurationError } from '../config.ts';
import type { Command } from './_define.ts';
import { runCommand } from './_define.ts';
import assignSite from './assign-site.ts';
import backup from './backup.ts';
import cdsClient from './cds-client.ts';
import describe from './describe.ts';
import designate from './designate.ts';
import evidenceKeys from './evidence-keys.ts';
import found from './found.ts';
import migrate from './migrate.ts';
import newHashKey from './new-hash-key.ts';
import publishProfile from './publish-profile.ts';
import restore from './restore.ts';
import rotateKey from './rotate-key.ts';
import rotateSigningKey from './rotate-signing-key.ts';
import signInProvider from './sign-in-provider.ts';
import verify from './verify.ts';
import withdrawProfile from './withdraw-profile.ts';

const COMMANDS = {
  migrate,
  verify,
  backup,
  restore,
  found,
  designate,
  describe,
  'assign-site': assignSite,
  'publish-profile': publishProfile,
  'withdraw-profile': withdrawProfile,
  'sign-in-provider': signInProvider,
  'cds-client': cdsClient,
  'rotate-key': rotateKey,
  'rotate-signing-key': rotateSigningKey,
  'new-hash-key': newHashKey,
  'evidence-keys': evidenceKeys,
} as const;

/**
 * Runs one command of `pnpm needful`, and says on the console what it did.
 * @param environment the settings
 * @returns 0 done, 1 a history does not verify or something failed, 2 wrong usage
 */
export async function runNeedful(
  [name = '', ...words]: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  if (!Object.hasOwn(COMMANDS, name)) {
    const lines = Object.entries(COMMANDS).map(([id, { summary }]) => `  ${id.padEnd(18)} ${summary}`);
    console.log(`pnpm needful <command>\n\n${lines.join('\n')}`);
    return 2;
  }
  const command = COMMANDS[name as keyof typeof COMMANDS] as Command<unknown, unknown>;
  try {
    return await runCommand(command, words, environment);
  } catch (error) {
    console.error(error instanceof ConfigurationError ? error.message : error);
    return error instanceof ConfigurationError ? 2 : 1;
  }
}
