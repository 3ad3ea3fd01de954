import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Route } from '@needful/shared/domain/incident/route.ts';
import type pg from 'pg';
import { z } from 'zod';
import type { Mailer } from '../mail/mailer.ts';
import { inTenant, type Sql } from '../store/tenant.ts';

export const incidentData = z.object({ org: z.uuid(), incident: z.uuid(), round: z.int().min(0) });
export type IncidentData = z.infer<typeof incidentData>;

export type Notified = {
  readonly reference: string;
  readonly status: string;
  readonly takenBack: string | null;
  readonly slug: string;
  /** Addresses of the lead and the alternate; of the administrators where nobody holds the designation any more. */
  readonly to: readonly string[];
};

/** What a notice of this incident says and to whom; null where the incident does not exist. */
export async function whomToNotify(pool: pg.Pool, { org, incident }: IncidentData): Promise<Notified | null> {
  return await inTenant(pool, { org: org as OrganizationId }, async (sql) => {
    const [row] = await sql.query<
      Omit<Notified, 'to' | 'takenBack'> & { taken_back: string | null; route: string }
    >({
      text: `select i.reference, i.status, i.taken_back, i.route, o.slug from needful.incident i
               join needful.organization o on o.id = i.org_id where i.org_id = $1 and i.id = $2`,
      values: [org, incident as IncidentId],
    });
    if (row === undefined) return null;
    const route = JSON.parse(row.route) as Route;
    return {
      reference: row.reference,
      status: row.status,
      takenBack: row.taken_back,
      slug: row.slug,
      to: await addresses(sql, org, route),
    };
  });
}

/** Where nobody of the designation leads, the administrators are told as well: they appoint somebody. */
async function addresses(sql: Sql, org: string, { lead, alternate, leadAs }: Route): Promise<string[]> {
  const people = [lead, alternate].filter((person) => person !== null);
  const isFilledIn = leadAs === 'officer' || leadAs === 'governing-body';
  const outside = leadAs === 'governing-body' && lead === null ? await outsideContact(sql, org) : [];
  const rows = await sql.query<{ email: string; designated: boolean }>({
    text: `select email, person_id = any ($2::uuid[]) as designated from needful.membership
            where org_id = $1 and ended is null and (person_id = any ($2::uuid[]) or roles @> '{administrator}')
            order by email`,
    values: [org, people],
  });
  const designated = rows.filter((row) => row.designated);
  const told = (designated.length > 0 && !isFilledIn ? designated : rows).map(({ email }) => email);
  return [...outside, ...told];
}

async function outsideContact(sql: Sql, org: string): Promise<string[]> {
  const rows = await sql.query<{ email: string }>({
    text: `select email from needful.contact where org_id = $1 and role = 'governing-body' and email is not null`,
    values: [org],
  });
  return rows.map(({ email }) => email);
}

/** Reference and link alone: a mailbox is no place for PHI. */
export async function sendNotices(
  mailer: Mailer,
  origin: string,
  data: IncidentData,
  notified: Notified,
  opening: string,
): Promise<void> {
  const link = `${origin}/o/${notified.slug}/incident/${notified.reference}`;
  for (const [index, to] of notified.to.entries()) {
    await mailer.send({
      to,
      subject: `${opening} ${notified.reference}`,
      text: `${opening} ${notified.reference}.\n\nOpen it in Needful: ${link}\n\nThis message holds no details on purpose.\n`,
      messageId: `<${data.incident}.${data.round}.${index}@${new URL(origin).hostname}>`,
    });
  }
}
