import { ROLES } from '@needful/shared/domain/reminders/facts.ts';
import { idSchema } from '@needful/shared/wire/report.ts';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { serverSchema } from './server-address.ts';

/** What an administrator sets for all computers; public/managed-schema.json says the same to the browser. */
const policySchema = z.object({
  server: serverSchema.optional(),
  organization: z.uuid().optional(),
  enrolmentCode: z.string().min(1).max(200).optional(),
  sites: z
    .array(z.object({ profile: idSchema, matches: z.array(z.string().max(300)).max(50) }))
    .max(50)
    .default([]),
  sharedComputer: z.boolean().default(false),
  resetComputer: z.boolean().default(false),
  /** What people at this computer work as: an organization may keep cards away from a role. */
  role: z.enum(ROLES).optional(),
  idleMinutes: z.int().min(1).max(240).default(15),
});
export type Policy = z.infer<typeof policySchema>;

const NONE: Policy = policySchema.parse({});

/** The policy in force; none where nothing is set. A policy that cannot be read counts as none, and is told. */
export async function readPolicy(): Promise<Policy> {
  const set = await browser.storage.managed.get(null).catch(() => ({}));
  const parsed = policySchema.safeParse(set);
  if (parsed.success) return parsed.data;
  console.error(`Needful's managed settings cannot be used: ${z.prettifyError(parsed.error)}`);
  return NONE;
}
