import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild, waitUntilListening } from '../kit/child-process.ts';
import { findFreePort } from '../kit/free-port.ts';
import { locate } from '../kit/requirements.ts';
import type { MailOwner } from './maildir.ts';

export interface DovecotOptions {
  /** A directory of its own: configuration, sockets and log go here, the mail under `boxes`. */
  readonly directory: string;
  readonly owner: MailOwner;
  readonly accounts: readonly { readonly address: string; readonly password: string }[];
}

/**
 * Starts a Dovecot of its own: IMAP without TLS on a free port of 127.0.0.1.
 *
 * It needs no root: as a normal user every part of it runs as that user and nothing is chrooted
 * (https://doc.dovecot.org/2.3/configuration_manual/rootless_installation/).
 *
 * @throws when Dovecot is missing, is not a 2.3, or ends before it listens (its log is in the message)
 */
export async function startDovecot(options: DovecotOptions): Promise<{ port: number; child: Child }> {
  const program = locate('dovecot');
  const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
  if (!version.startsWith('2.3.'))
    throw new Error(`The mail bed is written for Dovecot 2.3; this is ${version}.`);
  const port = await findFreePort();
  const configuration = join(options.directory, 'dovecot.conf');
  await mkdir(join(options.directory, 'run'), { recursive: true });
  await writeFile(join(options.directory, 'users'), formatUsers(options));
  await writeFile(configuration, configure(options, port));
  const logFile = join(options.directory, 'dovecot.log');
  const child = await startChild(program, ['-F', '-c', configuration], { logFile });
  await waitUntilListening(child, port, 'Dovecot');
  return { port, child };
}

/**
 * Who owns the mail on disk: the current user, or the system's `mail` user under root, since Dovecot never
 * opens mail as root.
 */
export async function findMailOwner(): Promise<MailOwner> {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid };
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('mail:'));
  const [, , mailUid, mailGid] = line?.split(':') ?? [];
  if (mailUid === undefined || mailGid === undefined)
    throw new Error('There is no user "mail" in /etc/passwd.');
  return { uid: Number(mailUid), gid: Number(mailGid) };
}

/** passwd-file lines (https://doc.dovecot.org/2.3/configuration_manual/authentication/passwd_file/). */
function formatUsers({ accounts }: DovecotOptions): string {
  return accounts
    .map(({ address, password }) => `${address.toLowerCase()}:{PLAIN}${password}::::::\n`)
    .join('');
}

function configure({ directory, owner }: DovecotOptions, port: number): string {
  const boxes = join(directory, 'boxes');
  return `
base_dir = ${directory}/run
state_dir = ${directory}/run
log_path = /dev/stderr
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = ${owner.uid}
first_valid_gid = ${owner.gid}
mail_location = maildir:${boxes}/%Lu/Maildir
${userInfo().uid === 0 ? '' : formatRootless()}
passdb {
  driver = passwd-file
  args = username_format=%Lu ${directory}/users
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${boxes}/%Lu
}
namespace inbox {
  inbox = yes
${['Sent', 'Drafts', 'Trash', 'Junk'].map(formatMailbox).join('')}}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

function formatMailbox(name: string): string {
  return `  mailbox ${name} {\n    special_use = \\${name}\n    auto = subscribe\n  }\n`;
}

function formatRootless(): string {
  const user = userInfo().username;
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  return `
default_internal_user = ${user}
default_login_user = ${user}
default_internal_group = ${group}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
`;
}
