import { isDisclosureEvent, textsOfDisclosure } from '@needful/shared/domain/disclosures/disclosure.ts';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { isHoldEvent, textsOfHold } from '@needful/shared/domain/organization-hold/hold.ts';
import { isRequestEvent, textsOfRequest } from '@needful/shared/domain/patient-requests/evolve.ts';
import type { RecordsEvent } from '@needful/shared/domain/records/events.ts';
import { commitmentOf, type Sealer } from '../keys/seal.ts';
import { chainLink } from './chain.ts';
import { brokenLogos } from './letterhead-logos.ts';
import { recordsStart, subjectOf } from './records.ts';
import { nextRecordsTexts, openRecordsText, type RecordsTextRow } from './records-texts.ts';
import type { Sql } from './tenant.ts';

type Link = { sequence: string; type: string; subject: string | null; body: string; at: Date; hash: Buffer };
type Pointer = { readonly subject: string; readonly commitment: string };

/**
 * What is wrong first in the chain of what was done with the records, or with the texts it points to; null where all of
 * it holds.
 * @param sealer opens the texts; without it only their places are compared
 * @param lost ids of keys that are gone; what they sealed is not opened
 */
export async function brokenRecords(
  sql: Sql,
  org: OrganizationId,
  sealer?: Sealer,
  lost: readonly string[] = [],
): Promise<string | null> {
  const links = await sql.query<Link>({
    text: `select sequence, type, subject_id as subject, body, at, hash from needful.records_event
            where org_id = $1 order by sequence`,
    values: [org],
  });
  const pointers = new Map<string, Pointer>();
  const purged = new Set<string>();
  const logos = new Set<string>();
  let hash = recordsStart(org);
  for (const [index, link] of links.entries()) {
    const number = BigInt(index + 1);
    if (BigInt(link.sequence) !== number)
      return `number ${number} of its records is missing; the next is ${link.sequence}`;
    if (!chainLink(hash, number, link.body).equals(link.hash))
      return `number ${number} of its records does not follow from the one before`;
    if (!isInPlace(org, link))
      return `number ${number} of its records stands in another place than its body says`;
    hash = link.hash;
    const { event } = JSON.parse(link.body) as { event: RecordsEvent };
    takePointers(pointers, event);
    if (event.type === 'letterhead-set' && event.letterhead.logo !== undefined)
      logos.add(event.letterhead.logo.hash);
    if (event.type === 'request-texts-purged' || event.type === 'disclosure-texts-purged')
      for (const text of event.texts) purged.add(text);
  }
  const [logo] = await brokenLogos(sql, org, logos);
  if (logo !== undefined) return `the logo ${logo.slice(0, 16)} of its letterhead is not what was set`;
  return await brokenTexts(sql, org, { pointers, purged }, sealer, lost);
}

function takePointers(pointers: Map<string, Pointer>, event: RecordsEvent): void {
  const texts = isRequestEvent(event)
    ? textsOfRequest(event)
    : isDisclosureEvent(event)
      ? textsOfDisclosure(event)
      : isHoldEvent(event)
        ? textsOfHold(event)
        : [];
  for (const { sealedId, commitment } of texts)
    pointers.set(sealedId, { subject: subjectOf(event) ?? '', commitment });
}

/** What the chain says of its texts: which it points to, and which of them are gone with its leave. */
type Known = { readonly pointers: ReadonlyMap<string, Pointer>; readonly purged: ReadonlySet<string> };

const BATCH = 500;

async function brokenTexts(
  sql: Sql,
  org: OrganizationId,
  { pointers, purged }: Known,
  sealer: Sealer | undefined,
  lost: readonly string[],
): Promise<string | null> {
  let found = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await nextRecordsTexts(sql, org, after, BATCH);
    for (const row of rows) {
      const opener = lost.includes(row.keyId) ? undefined : sealer;
      const problem = problemOf(org, row, { pointers, purged }, opener);
      if (problem !== null) return `text ${row.id} of its records ${problem}`;
    }
    found += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) break;
    after = last.id;
  }
  return found === pointers.size
    ? null
    : `${pointers.size} texts belong to its records, but ${found} are kept`;
}

function problemOf(
  org: OrganizationId,
  row: RecordsTextRow,
  { pointers, purged }: Known,
  sealer: Sealer | undefined,
): string | null {
  const pointer = pointers.get(row.id);
  if (pointer === undefined) return 'belongs to no event';
  if (pointer.subject !== row.subject) return 'stands under another subject than its event';
  if (row.salt === null) return purged.has(row.id) ? null : 'is gone, but the records know of no purge';
  if (purged.has(row.id)) return 'is there, though the records say that it was purged';
  if (sealer === undefined) return null;
  try {
    const plain = openRecordsText(sealer, org, row);
    return plain !== null && commitmentOf(row.salt, plain) === pointer.commitment
      ? null
      : 'is not the one its event committed to';
  } catch {
    return 'does not open: it was altered or moved, or its key is not in the ring';
  }
}

function isInPlace(org: OrganizationId, link: Link): boolean {
  const stored = JSON.parse(link.body) as { org: string; event: RecordsEvent };
  const { type, at } = stored.event;
  return (
    stored.org === org &&
    type === link.type &&
    subjectOf(stored.event) === link.subject &&
    Date.parse(at) === new Date(link.at).getTime()
  );
}
