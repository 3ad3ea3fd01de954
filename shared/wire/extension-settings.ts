import { z } from 'zod';
import { idSchema, instantSchema } from './report.ts';
import { LARGEST_PROFILE, MOST_PROFILES } from './site-profile.ts';

/** What a server settles for the extensions of its organization. Data only; unknown fields are left out. */
const snippetSchema = z.object({
  snippetId: idSchema,
  version: z.int().min(1),
  /** Absent from a server that knows one language only. */
  language: z.string().max(35).default('en'),
  title: z.string().max(200),
  line: z
    .string()
    .max(140)
    .nullish()
    .transform((value) => value ?? null),
  text: z.string().max(2_000),
  citation: z.string().max(200),
  owner: z.string().max(200),
  approvedByName: z
    .string()
    .max(200)
    .nullish()
    .transform((value) => value ?? null),
  approvedAt: instantSchema.nullish().transform((value) => value ?? null),
});

export const siteAssignmentSchema = z.object({
  profile: idSchema,
  matches: z.array(z.string().max(300)).max(100),
});
export type SiteAssignment = z.infer<typeof siteAssignmentSchema>;

/** The newest of each profile that the organization published; null: withdrawn. Checked one by one where it is used. */
const publishedProfileSchema = z.object({
  id: idSchema,
  version: z.int().min(1),
  body: z.string().max(LARGEST_PROFILE).nullable(),
});

export const extensionSettingsSchema = z.object({
  organizationId: z.uuid(),
  organizationName: z.string().max(200),
  /** base64url of the key for HMAC-SHA-256; at least 16 bytes. */
  hashKey: z.string().regex(/^[A-Za-z0-9_-]{22,200}$/),
  sites: z.array(siteAssignmentSchema).max(200),
  /** Absent from a server that is older than published profiles. */
  profiles: z.array(publishedProfileSchema).max(MOST_PROFILES).default([]),
  /** Absent from a server that is older than the inspector. The server decides again when something is published. */
  describesSites: z.boolean().default(false),
  snippets: z.array(snippetSchema).max(500),
  reminders: z.array(idSchema).max(100),
  /** JSON of `remindingSchema`; absent from a server that is older than its settings. */
  reminding: z.string().max(400_000).optional(),
  version: z.string().max(100),
});
