import { z } from 'zod';
import type { CalendarDate, Instant, MessageId, ReportId } from '../domain/ids.ts';
import { isUuid } from '../domain/ids.ts';
import { ACTS, DOORS, OTHER_DOORS, type Report } from '../domain/incident/report.ts';
import { LIMITS } from './limits.ts';

export { LIMITS };

const uuid = z.string().refine(isUuid, 'must be a lower-case UUID');
export const reportIdSchema = uuid.transform((value) => value as ReportId);
export const messageIdSchema = uuid.transform((value) => value as MessageId);

export const instantSchema = z.iso
  .datetime({ offset: true, error: 'must be an instant such as 2026-11-22T01:02:03.004Z' })
  .transform((value) => new Date(Math.max(FIRST_INSTANT, Date.parse(value))).toISOString() as Instant);

/** PostgreSQL knows no year 0. A clock that says so is kept as the first instant there is: skew is never refused. */
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00.000Z');

export const dateSchema = z.iso
  .date({ error: 'must be a date such as 2026-11-22' })
  .refine((value) => value >= '1900-01-01', 'must be a date after 1900')
  .transform((value) => value as CalendarDate);

/** A domain as it leaves the page: dotted labels, no local part can hide in it. RFC 1123 §2.1, and A-labels. */
export const domainSchema = z
  .string()
  .max(253)
  .regex(
    /^(?=.)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/,
    'must be a domain',
  );

/** base64url of 32 bytes. */
export const hashSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'must be a keyed hash: 43 characters of base64url');
const count = z.int().min(0).max(LIMITS.counts);
/** Ids of registries: kinds, sites. Kebab-case, so that nothing else fits in. */
export const idSchema = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be an id such as misdirected-email');

export const factsSchema = z.strictObject({
  recipients: z
    .array(z.strictObject({ domain: domainSchema, hash: hashSchema }))
    .max(LIMITS.recipients)
    .optional(),
  recipientCount: count.optional(),
  senderDomain: domainSchema.optional(),
  attachmentCount: count.optional(),
  sentAt: instantSchema.optional(),
  messageHash: hashSchema.optional(),
  rangeDays: count.optional(),
  wholeRecord: z.boolean().optional(),
  sectionCount: count.optional(),
});

export const reportSchema = z.strictObject({
  reportId: reportIdSchema,
  kind: idSchema,
  door: z.enum(DOORS).exclude(OTHER_DOORS),
  place: z.strictObject({ site: idSchema, act: z.enum(ACTS).nullable() }).nullable(),
  noticedAt: instantSchema,
  occurredOn: dateSchema.nullable(),
  facts: factsSchema,
  confidential: z.literal(true).optional(),
});

/** A checked report. Errors name the path, e.g. `facts.recipients.0.hash`. */
export function parseReport(input: unknown): z.ZodSafeParseResult<Report> {
  return reportSchema.safeParse(input) as z.ZodSafeParseResult<Report>;
}

/** Free text a person typed: trimmed, not empty, bounded; control characters other than line breaks refused. */
export const textSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(LIMITS.text, `must be at most ${LIMITS.text} characters`)
  .refine((value) => !hasControlCharacters(value), 'holds characters that cannot be shown');

/** One line that people read: a name, a label, a search. Trimmed, not empty, without control characters. */
export function lineSchema(longest: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must be at most ${longest} characters`)
    .refine(
      (value) => !/[\n\r\t]/.test(value) && !hasControlCharacters(value),
      'holds characters that cannot be shown',
    );
}

function hasControlCharacters(value: string): boolean {
  for (const letter of value) {
    const code = letter.codePointAt(0) ?? 0;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127) return true;
  }
  return false;
}
