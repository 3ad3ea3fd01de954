import { randomUUID } from 'node:crypto';
import { chown, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The numbers of the user that owns the mail on disk. */
export interface MailOwner {
  readonly uid: number;
  readonly gid: number;
}

/** The folders every account of the bed has, besides its inbox. */
export const folders = ['Sent', 'Drafts', 'Trash', 'Junk'] as const;
export type Folder = 'INBOX' | (typeof folders)[number];

/** Where an account's mail lies under the root of all mail. */
export function locateMaildir(root: string, address: string): string {
  return join(root, address.toLowerCase(), 'Maildir');
}

/** Makes the empty inbox and folders of an account. */
export async function makeMaildir(root: string, address: string, owner: MailOwner): Promise<void> {
  const home = join(root, address.toLowerCase());
  const inbox = locateMaildir(root, address);
  const boxes = [inbox, ...folders.map((folder) => join(inbox, `.${folder}`))];
  const made = [
    home,
    ...boxes,
    ...boxes.flatMap((box) => ['cur', 'new', 'tmp'].map((part) => join(box, part))),
  ];
  for (const path of made) {
    await mkdir(path, { recursive: true });
    await chown(path, owner.uid, owner.gid);
  }
}

/**
 * Puts a message into a folder the way every delivery agent does (https://cr.yp.to/proto/maildir.html):
 * written whole under `tmp`, then moved, so that a reader never sees half of it.
 */
export async function deliverToMaildir(
  root: string,
  to: { readonly address: string; readonly folder: Folder; readonly seen: boolean },
  raw: Buffer,
  owner: MailOwner,
): Promise<void> {
  const inbox = locateMaildir(root, to.address);
  const box = to.folder === 'INBOX' ? inbox : join(inbox, `.${to.folder}`);
  const name = `${nextSecond()}.${randomUUID()}.bed`;
  const written = join(box, 'tmp', name);
  await writeFile(written, raw);
  await chown(written, owner.uid, owner.gid);
  await rename(written, to.seen ? join(box, 'cur', `${name}:2,S`) : join(box, 'new', name));
}

let lastSecond = 0;

/**
 * Dovecot gives UIDs in the order of the seconds that names begin with, and in any order within one second:
 * each message gets a second of its own, if need be a coming one.
 */
function nextSecond(): number {
  lastSecond = Math.max(lastSecond + 1, Math.floor(Date.now() / 1000));
  return lastSecond;
}
