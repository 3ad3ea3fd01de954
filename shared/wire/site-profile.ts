import { z } from 'zod';
import { ACTS } from '../domain/incident/report.ts';
import { DATE_FORMS, type SiteProfile } from '../sites/_define.ts';
import { idSchema } from './report.ts';

/**
 * A site profile as it may come from elsewhere. Closed: an unknown word refuses the whole profile, since a
 * newer vocabulary may mean something else by the same shape.
 */
const selector = z.string().min(1).max(300);
const value = z.string().max(100);
const name = z.string().regex(/^[\w.:-]{1,60}$/);

const condition = z.union([
  z.strictObject({ query: name, is: z.array(value).min(1).max(30) }),
  z.strictObject({ query: name, isNot: z.array(value).min(1).max(30) }),
  z.strictObject({
    path: z
      .string()
      .regex(/^\/\S*$/)
      .max(200),
  }),
  z.strictObject({ hash: z.string().max(200) }),
  z.strictObject({ present: selector }),
  z.strictObject({ absent: selector }),
  z.strictObject({ checked: selector }),
  z.strictObject({ choice: selector, is: z.array(value).min(1).max(30) }),
]);

const from = z.union([z.strictObject({ attribute: name }), z.enum(['text', 'value'])]);
const address = z.strictObject({ selector, from });
const count = z.strictObject({ count: selector, more: selector.optional() });
const date = z.strictObject({ selector, from, written: z.enum(DATE_FORMS) });
const part = z.union([z.strictObject({ query: name }), z.strictObject({ selector, attribute: name })]);

const facts = z.strictObject({
  recipients: z.array(address).max(10).optional(),
  sender: address.optional(),
  recipientCount: count.optional(),
  attachmentCount: count.optional(),
  sentAt: date.optional(),
  message: z.array(part).min(1).max(6).optional(),
  wholeRecord: z.array(condition).min(1).max(10).optional(),
  rangeDays: z.union([z.strictObject({ from: date, to: date }), z.strictObject({ spanOf: date })]).optional(),
  sectionCount: count.optional(),
});

const act = z.strictObject({
  act: z.enum(ACTS),
  when: z.array(condition).min(1).max(12),
  each: selector.optional(),
  button: z.strictObject({ beside: selector, place: z.enum(['before', 'after', 'end']) }).nullable(),
  kind: idSchema.nullable(),
  facts,
  trigger: selector.nullable(),
});

export const siteProfileSchema = z.strictObject({
  vocabulary: z.literal(1),
  title: z.string().min(1).max(80),
  system: z.enum(['webmail', 'ehr']),
  unproven: z.string().max(400).nullable(),
  matches: z.array(z.string().max(300)).max(20),
  recognisedBy: z.array(selector).min(1).max(10),
  acts: z.array(act).min(1).max(30),
});

/** The profile, checked; null when it is none of this vocabulary. */
export function parseSiteProfile(input: unknown): SiteProfile | null {
  const parsed = siteProfileSchema.safeParse(input);
  return parsed.success ? (parsed.data as SiteProfile) : null;
}
