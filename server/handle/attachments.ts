import { type Attachment, mayOpenAttachments } from '@needful/shared/domain/attachments/attachment.ts';
import { MOST_BYTES } from '@needful/shared/domain/attachments/limits.ts';
import { readName } from '@needful/shared/domain/attachments/name.ts';
import { attachmentRefusals } from '@needful/shared/domain/attachments/refusals.ts';
import type { IncidentId, MessageId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type { IncidentCommand } from '@needful/shared/domain/incident/commands.ts';
import { decide, isHiddenFrom } from '@needful/shared/domain/incident/decide.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { unfitContent } from '../attachments/content.ts';
import { attachmentSightOf } from '../read/attachment-sight.ts';
import { recordAttachmentView } from '../store/attachment-views.ts';
import {
  type ContentToKeep,
  forgetAttachments,
  isSameContent,
  type KeptFile,
  keepAttachment,
  openAttachment,
  prepareContent,
} from '../store/attachments.ts';
import { append, follow, loadIncident, lockHead } from '../store/incidents.ts';
import {
  isSameText,
  keepTexts,
  openText,
  prepareText,
  type SealedRow,
  type TextToKeep,
} from '../store/sealed-texts.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { handleBeside } from './beside.ts';
import { isHeldByOthers } from './held.ts';
import { factsOn, type Given, type Shell } from './incident.ts';

/** A person asks. */
export type GivenByPerson = Given & { readonly person: PersonId };

export type FileToAttach = {
  readonly incidentId: IncidentId;
  /** Made in the page: the file’s own id, so that one sent twice arrives once. */
  readonly messageId: MessageId;
  readonly name: string;
  readonly isPrivileged: boolean;
  readonly bytes: Uint8Array;
};

/** Why no file of this sort is taken from this person now; null where one may be. Asked before its bytes are read. */
export async function refusedToAttach(
  shell: Shell,
  { org, person }: GivenByPerson,
  incidentId: IncidentId,
  isPrivileged: boolean,
): Promise<Refusal | null> {
  return await inTenant(shell.pool, { org, person }, async (sql) => {
    const state = await loadIncident(sql, org, incidentId);
    if (state === null || isHiddenFrom(state, { kind: 'person', personId: person }))
      return refusals.notFound();
    if (mayOpenAttachments(state, person, isPrivileged)) return null;
    return isPrivileged ? attachmentRefusals.notPrivileged() : attachmentRefusals.notYours();
  });
}

/**
 * Keeps a file, whole or not at all. Its pieces are written first and the chain is locked last, so that no report waits
 * for an upload.
 */
export async function attachFile(
  shell: Shell,
  given: GivenByPerson,
  file: FileToAttach,
): Promise<{ readonly id: MessageId } | Refusal> {
  if (file.bytes.length === 0) return attachmentRefusals.empty();
  if (file.bytes.length > MOST_BYTES) return attachmentRefusals.tooLarge();
  const named = readName(file.name);
  if (isRefusal(named)) return named;
  const unfit = await unfitContent(file.bytes, named.kind);
  if (unfit !== null) return unfit;
  const content = prepareContent(named.kind, file.bytes);
  const name = prepareText('attachment-name', named.name);
  try {
    const { org, person } = given;
    await inTenant(shell.pool, { org, person }, (sql) =>
      attachWithin(sql, shell, given, file, { content, name }),
    );
    return { id: file.messageId };
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}

/** Thrown for the transaction to be rolled back. */
class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

type Prepared = { readonly content: ContentToKeep; readonly name: TextToKeep };

async function attachWithin(
  sql: Sql,
  shell: Shell,
  given: GivenByPerson,
  { incidentId, messageId, isPrivileged }: FileToAttach,
  { content, name }: Prepared,
): Promise<void> {
  const { org, actor, now: at } = given;
  const place = { org, incident: incidentId, id: messageId };
  const isNew = await keepAttachment(sql, shell.sealer, place, content, at);
  const head = await lockHead(sql, org);
  const state = await loadIncident(sql, org, incidentId);
  const { kind, size } = content.content;
  const command = {
    type: 'attach',
    messageId,
    name: name.pointer,
    kind,
    size,
    commitment: content.commitment,
    ...(isPrivileged ? { privileged: true } : {}),
    actor,
    at,
  } as IncidentCommand;
  const decision = decide(state, command, await factsOn(sql, given, [command.type]));
  if (isRefusal(decision)) throw new Undone(decision);
  if (decision.length === 0) {
    // Known already: the very same, or another file under its id.
    const kept = state?.messages[messageId]?.texts.name ?? null;
    const isSame =
      (await isSameContent(sql, place, content.content)) && (await isSameText(sql, org, kept, name.plain));
    if (!isSame) throw new Undone(refusals.messageIdTaken());
    return;
  }
  // The id is another incident’s file: nothing of that is told.
  if (!isNew) throw new Undone(refusals.messageIdTaken());
  await append(sql, org, follow(org, head, state, decision));
  await keepTexts(sql, shell.sealer, org, [{ incidentId, text: name }]);
}

/** Takes a file away for good; the reason and the trace stay. */
export async function removeAttachment(
  shell: Shell,
  given: GivenByPerson,
  incidentId: IncidentId,
  { messageId, attachment }: { readonly messageId: MessageId; readonly attachment: MessageId },
  reason: TextToKeep,
): Promise<IncidentState | Refusal> {
  const { org, now: at } = given;
  return await handleBeside(shell, given, { incidentId }, async (sql, state) => {
    const known = state.messages[messageId];
    // Whoever may not open the file is answered by the incident, which says nothing of holds.
    const isTheirs = (await attachmentSightOf(sql, org, state, given.person)).files.length > 0;
    if (known === undefined && isTheirs && (await isHeldByOthers(sql, org, state)))
      return attachmentRefusals.held();
    return {
      asked: { type: 'remove-attachment', messageId, attachment, reason: reason.pointer },
      texts: [reason],
      write: () => forgetAttachments(sql, org, [attachment], 'removed', at),
      isSame: () => isSameText(sql, org, known?.texts.reason ?? null, reason.plain),
    };
  });
}

export type OpenedFile = { readonly name: string; readonly file: KeptFile };

/**
 * A file for somebody who may have it, with the trace that they took it in the same transaction.
 * @returns null where there is none for them, for whatever reason
 */
export async function takeAttachment(
  shell: Shell,
  { org, person, now }: GivenByPerson,
  incident: IncidentId,
  id: MessageId,
): Promise<OpenedFile | null> {
  return await inTenant(shell.pool, { org, person }, async (sql) => {
    const state = await loadIncident(sql, org, incident);
    if (state === null) return null;
    const { files } = await attachmentSightOf(sql, org, state, person);
    const found = files.find((each) => each.id === id);
    if (found === undefined || found.gone !== null) return null;
    await recordAttachmentView(sql, { org, incident, id }, person, now);
    const file = await openAttachment(sql, shell.sealer, { org, incident, id });
    const name = await nameOf(sql, shell, org, found);
    return file === null ? null : { name, file };
  });
}

async function nameOf(
  sql: Sql,
  { sealer }: Shell,
  org: OrganizationId,
  { id, name }: Attachment,
): Promise<string> {
  const [row] = await sql.query<SealedRow>({
    text: `select id, incident_id as "incidentId", field, key_id as "keyId", nonce, ciphertext
             from needful.sealed_text where org_id = $1 and id = $2`,
    values: [org, name.sealedId],
  });
  return (row === undefined ? null : openText(sealer, org, row)) ?? id;
}
