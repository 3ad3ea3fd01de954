import type { CalendarDate, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { DESIGNATION_ROLES } from '@needful/shared/domain/incident/route.ts';
import { dateSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { designate } from '../store/people.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

export default defineCommand({
  summary: 'designates a member as privacy or security official, with an alternate and a public contact',
  usage:
    'pnpm needful designate --organization <id> --role privacy --holder pat@lakeside.example --alternate sam@lakeside.example --contact "555-0100" --since 2026-12-01',
  options: z.strictObject({
    organization: z.uuid().transform((id) => id as OrganizationId),
    role: z.enum(DESIGNATION_ROLES),
    holder: z.email(),
    alternate: z.email().optional(),
    contact: z.string().trim().min(1).max(200).optional(),
    since: dateSchema as z.ZodType<CalendarDate>,
  }),
  async run({ organization: org, role, holder, alternate, contact, since }, config) {
    await withPool(config, (pool) =>
      inTenant(pool, { org }, async (sql) => {
        const designation = { role, since, publicContact: contact ?? null };
        await designate(sql, org, {
          ...designation,
          holder: await memberBy(sql, org, holder),
          alternate: alternate === undefined ? null : await memberBy(sql, org, alternate),
        });
      }),
    );
    console.log(`${holder} is the ${role} official from ${since}.`);
    return 0;
  },
});

async function memberBy(sql: Sql, org: OrganizationId, email: string): Promise<PersonId> {
  const [row] = await sql.query<{ person_id: PersonId }>({
    text: 'select person_id from needful.membership where org_id = $1 and lower(email) = lower($2) and ended is null',
    values: [org, email],
  });
  if (row === undefined)
    throw new ConfigurationError(`${email} is no member of that organization. Invite them first.`);
  return row.person_id;
}
