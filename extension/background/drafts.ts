import type { ReportId } from '@needful/shared/domain/ids.ts';
import type { Draft } from '../messages/_answers.ts';
import { openOutbox } from './outbox/database.ts';
import { whileKeysStay } from './outbox/key-lock.ts';
import { keyOf, seal, unseal } from './outbox/seal.ts';
import { ownerOf, readSession } from './session.ts';

/** Keeps what is being typed, sealed to its person; nobody signed in, nothing kept. Null removes it. */
export async function keepDraft(request: {
  readonly reportId: ReportId;
  readonly draft: Draft | null;
}): Promise<{ readonly kept: boolean }> {
  const { reportId, draft } = request;
  const session = await readSession();
  if (session === null) return { kept: false };
  const owner = ownerOf(session);
  return whileKeysStay(async () => {
    const database = await openOutbox();
    if (draft === null) await database.delete('drafts', reportId);
    else
      await database.put(
        'drafts',
        { owner, sealed: await seal(await keyOf(database, owner), reportId, draft) },
        reportId,
      );
    return { kept: draft !== null };
  });
}

export async function readDraft({ reportId }: { readonly reportId: ReportId }): Promise<Draft | null> {
  const session = await readSession();
  const database = await openOutbox();
  const kept = await database.get('drafts', reportId);
  if (session === null || session.hidden || kept?.owner !== ownerOf(session)) return null;
  const key = await database.get('keys', kept.owner);
  return key === undefined ? null : ((await unseal(key, reportId, kept.sealed)) as Draft);
}
