import type { PersonId } from '@needful/shared/domain/ids.ts';
import { v7 as uuid } from 'uuid';
import type { FilePlace } from './attachments.ts';
import type { Sql } from './tenant.ts';

/** Records who took a copy of a file, in the transaction that opens it: no copy without its trace. */
export async function recordAttachmentView(
  sql: Sql,
  { org, incident, id }: FilePlace,
  person: PersonId,
  at: string,
): Promise<void> {
  await sql.query({
    text: `insert into needful.attachment_view (org_id, id, incident_id, attachment_id, person_id, at)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [org, uuid(), incident, id, person, at],
  });
}
