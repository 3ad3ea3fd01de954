import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Sql } from './tenant.ts';

/** The unguessable part of the address of the organization's report page; null where it has none. */
export async function reportLink(sql: Sql, org: OrganizationId): Promise<string | null> {
  const [row] = await sql.query<{ report_link: string | null }>({
    name: 'report-link',
    text: 'select report_link from needful.organization where id = $1',
    values: [org],
  });
  return row?.report_link ?? null;
}

/** Makes a new link, which is the only one from then on; or none. */
export async function setReportLink(sql: Sql, org: OrganizationId, on: boolean): Promise<string | null> {
  const link = on ? randomBytes(24).toString('base64url') : null;
  await sql.query({
    text: 'update needful.organization set report_link = $2 where id = $1',
    values: [org, link],
  });
  return link;
}

/** Whether this is the organization's link now. Compared in constant time. */
export async function isReportLink(sql: Sql, org: OrganizationId, given: string): Promise<boolean> {
  const link = await reportLink(sql, org);
  if (link === null) return false;
  const [asked, known] = [Buffer.from(given), Buffer.from(link)];
  return asked.length === known.length && timingSafeEqual(asked, known);
}
