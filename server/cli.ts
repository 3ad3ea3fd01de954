import type { Command } from './commands/_define.ts';
import { runCommand } from './commands/_define.ts';
import assignSite from './commands/assign-site.ts';
import backup from './commands/backup.ts';
import cdsClient from './commands/cds-client.ts';
import describe from './commands/describe.ts';
import designate from './commands/designate.ts';
import evidenceKeys from './commands/evidence-keys.ts';
import found from './commands/found.ts';
import migrate from './commands/migrate.ts';
import newHashKey from './commands/new-hash-key.ts';
import publishProfile from './commands/publish-profile.ts';
import restore from './commands/restore.ts';
import rotateKey from './commands/rotate-key.ts';
import rotateSigningKey from './commands/rotate-signing-key.ts';
import signInProvider from './commands/sign-in-provider.ts';
import verify from './commands/verify.ts';
import withdrawProfile from './commands/withdraw-profile.ts';
import { ConfigurationError } from './config.ts';

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

/** Exit codes: 0 done, 1 a history does not verify or something failed, 2 wrong usage. */
async function main([name = '', ...words]: readonly string[]): Promise<number> {
  if (!Object.hasOwn(COMMANDS, name)) {
    const lines = Object.entries(COMMANDS).map(([id, { summary }]) => `  ${id.padEnd(18)} ${summary}`);
    console.log(`pnpm needful <command>\n\n${lines.join('\n')}`);
    return 2;
  }
  return await runCommand(COMMANDS[name as keyof typeof COMMANDS] as Command<unknown, unknown>, words);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof ConfigurationError ? error.message : error);
    process.exitCode = error instanceof ConfigurationError ? 2 : 1;
  },
);
