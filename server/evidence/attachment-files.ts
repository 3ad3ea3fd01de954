import type { AttachmentSight } from '@needful/shared/domain/attachments/attachment.ts';
import { ATTACHMENT_KINDS } from '@needful/shared/domain/attachments/kinds.ts';
import type { IncidentId, MessageId, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import type pg from 'pg';
import type { Sealer } from '../keys/seal.ts';
import { recordAttachmentView } from '../store/attachment-views.ts';
import { type FilePlace, openAttachment } from '../store/attachments.ts';
import { canonicalJson } from '../store/event-body.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import type { PartFile, StreamedFile } from './parts/_define.ts';

/** A file as it goes into a pack, with what it takes to hold it against its commitment in the history. */
export type PackedAttachment = {
  readonly id: MessageId;
  /** Who took copies, and when. */
  readonly views: readonly { readonly person: string; readonly at: string }[];
  /** Null where what is in it stays: it is not for who asks, or it is gone. */
  readonly content: {
    readonly path: string;
    readonly salt: string;
    readonly bytes: AsyncIterable<Uint8Array>;
  } | null;
};

/** What is in a file, opened when it is asked for: of a whole pack only one is in memory. */
export type OpenFile = (place: FilePlace) => AsyncIterable<Uint8Array>;

export function openFrom(pool: pg.Pool, sealer: Sealer): OpenFile {
  return async function* opened(place) {
    const file = await inTenant(pool, { org: place.org }, (sql) => openAttachment(sql, sealer, place));
    if (file === null) throw new Error(`Attachment ${place.id} went while it was packed`);
    yield file.bytes;
  };
}

type Asked = {
  readonly org: OrganizationId;
  readonly incident: IncidentId;
  readonly names: ReadonlyMap<string, string>;
  readonly textOf: (sealedId: string) => string | undefined;
  readonly open: OpenFile;
  /** Whether what is in files goes out to this asker at all. */
  readonly withTexts: boolean;
  readonly person: PersonId;
  readonly at: string;
};

/**
 * The files of an incident for who asks: counsel’s to nobody, the others to whoever may open them. That they take a copy
 * of each is recorded, as of any other.
 */
export async function packedAttachments(
  sql: Sql,
  { files }: AttachmentSight,
  { org, incident, names, textOf, open, withTexts, person: taker, at: now }: Asked,
): Promise<PackedAttachment[]> {
  const shown = files.filter(({ isPrivileged }) => !isPrivileged);
  if (shown.length === 0) return [];
  const { salts, views } = await besides(sql, org, incident);
  const packed = shown.map(({ id, name, kind }, at): PackedAttachment => {
    const salt = salts.get(id);
    const called = textOf(name.sealedId) ?? `${id}.${ATTACHMENT_KINDS[kind].extensions[0]}`;
    const path = `attachments/${String(at + 1).padStart(2, '0')} ${called}`;
    const seen = views
      .filter(({ attachment }) => attachment === id)
      .map(({ person, at: when }) => ({ person: names.get(person) ?? person, at: when.toISOString() }));
    const bytes = open({ org, incident, id });
    const content = salt === undefined || !withTexts ? null : { path, salt: salt.toString('base64'), bytes };
    return { id, views: seen, content };
  });
  for (const { id, content } of packed)
    if (content !== null) await recordAttachmentView(sql, { org, incident, id }, taker, now);
  return packed;
}

async function besides(sql: Sql, org: OrganizationId, incident: IncidentId) {
  const values = [org, incident];
  const rows = await sql.query<{ id: string; salt: Buffer }>({
    text: 'select id, salt from needful.attachment where org_id = $1 and incident_id = $2 and salt is not null',
    values,
  });
  const views = await sql.query<{ attachment: string; person: PersonId; at: Date }>({
    text: `select attachment_id as attachment, person_id as person, at from needful.attachment_view
            where org_id = $1 and incident_id = $2 order by at, id`,
    values,
  });
  return { salts: new Map(rows.map(({ id, salt }) => [id, salt])), views };
}

/** The list that the checker reads, and the files themselves; nothing where none was ever attached. */
export function attachmentFiles({
  attachments,
}: {
  readonly attachments: readonly PackedAttachment[];
}): readonly (PartFile | StreamedFile)[] {
  if (attachments.length === 0) return [];
  const lines = attachments.map(({ id, views, content }) =>
    canonicalJson(content === null ? { id, views } : { id, views, path: content.path, salt: content.salt }),
  );
  const files = attachments.flatMap(({ content }) =>
    content === null ? [] : [{ name: content.path, content: content.bytes }],
  );
  return [{ name: 'attachments.jsonl', content: `${lines.join('\n')}\n` }, ...files];
}
