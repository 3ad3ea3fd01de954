import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTemporaryDirectory } from '../kit/temporary-directory.ts';
import { findMailOwner, startDovecot } from './dovecot.ts';
import { deliverToMaildir, type Folder, makeMaildir } from './maildir.ts';
import { composeMessage, type MessageParts } from './message.ts';
import { type Delivery, startSmtp } from './smtp.ts';

/** A person with a mailbox of the bed. */
export interface Account {
  readonly address: string;
  readonly name: string;
  readonly password: string;
}

/** Where a message lies: an account's folder, seen or not (inboxes start unseen, every other folder seen). */
export interface Mailbox {
  readonly address: string;
  readonly folder: Folder;
  readonly seen?: boolean;
}

export interface Mail {
  readonly accounts: readonly Account[];
  readonly imapPort: number;
  readonly smtpPort: number;
  /** What programs have sent through the SMTP port, oldest first; seeded messages are not among it. */
  delivered(): readonly Delivery[];
  /** Puts a message into a folder, as if it had come or been sent. */
  deliver(mailbox: Mailbox, message: MessageParts | Buffer): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a mail system of its own on free ports of 127.0.0.1: Dovecot for IMAP, and an SMTP receiver that puts
 * what is meant for an account of the bed into its inbox and merely remembers the rest.
 *
 * Several may run at once; root is not needed.
 */
export async function startMail(options: {
  readonly accounts: readonly Account[];
  readonly messages?: readonly { readonly in: Mailbox; readonly message: MessageParts | Buffer }[];
}): Promise<Mail> {
  const directory = makeTemporaryDirectory('mail');
  const boxes = join(directory.path, 'boxes');
  const owner = await findMailOwner();
  await mkdir(boxes);
  for (const { address } of options.accounts) await makeMaildir(boxes, address, owner);

  async function deliver(mailbox: Mailbox, message: MessageParts | Buffer): Promise<void> {
    const raw = Buffer.isBuffer(message) ? message : composeMessage(message);
    const seen = mailbox.seen ?? mailbox.folder !== 'INBOX';
    await deliverToMaildir(boxes, { ...mailbox, seen }, raw, owner);
  }

  for (const seed of options.messages ?? []) await deliver(seed.in, seed.message);
  const isLocal = (address: string) => options.accounts.some((one) => one.address === address.toLowerCase());
  const smtp = await startSmtp(async ({ to, raw }) => {
    for (const address of to.filter(isLocal)) await deliver({ address, folder: 'INBOX' }, raw);
  });
  const dovecot = await startDovecot({ directory: directory.path, owner, accounts: options.accounts });
  return {
    accounts: options.accounts,
    imapPort: dovecot.port,
    smtpPort: smtp.port,
    delivered: smtp.delivered,
    deliver,
    async stop() {
      await Promise.all([dovecot.child.stop(), smtp.stop()]);
      await directory.remove();
    },
  };
}
