import { z } from 'zod';
import { createSealer } from '../keys/seal.ts';
import { foundOrganization, newOrganizationId } from '../store/found.ts';
import { invite } from '../store/people.ts';
import { inTenant } from '../store/tenant.ts';
import { defineCommand, withPool } from './_define.ts';

const INVITATION_DAYS = 14;

export default defineCommand({
  summary: 'founds an organization and prints the invitation of its first administrator',
  usage:
    'pnpm needful found --name "Lakeside Family Practice" --slug lakeside --time-zone America/Chicago --administrator dana@lakeside.example',
  options: z.strictObject({
    name: z.string().trim().min(1).max(120),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens, such as lakeside')
      .max(60),
    'time-zone': z.string().refine(isTimeZone, 'must be an IANA time zone such as America/Chicago'),
    administrator: z.email('must be an e-mail address'),
    'enrolment-code': z
      .string()
      .min(16, 'at least 16 characters, such as `openssl rand -hex 16` makes')
      .optional(),
  }),
  async run(given, config) {
    const org = newOrganizationId();
    const sealer = createSealer(config.encryptionKeys);
    const founding = {
      name: given.name,
      slug: given.slug,
      timeZone: given['time-zone'],
      enrolmentCode: given['enrolment-code'] ?? null,
      sites: [],
    };
    const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000).toISOString();
    const email = given.administrator.toLowerCase();
    const { token } = await withPool(config, (pool) =>
      inTenant(pool, { org }, async (sql) => {
        await foundOrganization(sql, sealer, org, founding);
        return await invite(sql, org, {
          email,
          name: null,
          roles: ['officer', 'administrator'],
          department: null,
          createdBy: null,
          expiresAt,
        });
      }),
    );
    console.log(`Founded ${given.name}: organization ${org}`);
    console.log(
      `Its first administrator joins within ${INVITATION_DAYS} days by ${config.origin}/join/${org}.${token}`,
    );
    return 0;
  },
});

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC';
}
