import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { chainLink } from './chain.ts';
import { recordsStart } from './records.ts';
import type { Sql } from './tenant.ts';

type Link = { sequence: string; type: string; body: string; at: Date; hash: Buffer };

/** What is wrong first in the chain of what was done with the records; null where all of it holds. */
export async function brokenRecords(sql: Sql, org: OrganizationId): Promise<string | null> {
  const links = await sql.query<Link>({
    text: 'select sequence, type, body, at, hash from needful.records_event where org_id = $1 order by sequence',
    values: [org],
  });
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
  }
  return null;
}

function isInPlace(org: OrganizationId, link: Link): boolean {
  const stored = JSON.parse(link.body) as { org: string; event: { type: string; at: string } };
  const { type, at } = stored.event;
  return stored.org === org && type === link.type && Date.parse(at) === new Date(link.at).getTime();
}
