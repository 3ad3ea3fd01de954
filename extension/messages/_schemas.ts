import { ACTS } from '@needful/shared/domain/incident/report.ts';
import { idSchema, instantSchema, LIMITS } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import type { Reading } from './_reading.ts';

const count = z.int().min(0).max(LIMITS.counts);
/** RFC 5321 §4.5.3.1 bounds an address by 254 characters. */
const address = z.string().min(3).max(254);

/** A reading from a page. Sizes are bounded here, before anything is hashed. */
export const readingSchema = z.strictObject({
  site: idSchema,
  act: z.enum(ACTS),
  recipients: z.array(address).max(LIMITS.recipients).optional(),
  sender: address.optional(),
  recipientCount: count.optional(),
  attachmentCount: count.optional(),
  sentAt: instantSchema.optional(),
  message: z.string().min(1).max(2_000).optional(),
  wholeRecord: z.boolean().optional(),
  rangeDays: count.optional(),
  sectionCount: count.optional(),
}) as unknown as z.ZodType<Reading>;

export const nothing = z.strictObject({});

/** `https://mail.clinic.example`, with the port where there is one and nothing behind it. */
export const originSchema = z
  .string()
  .max(300)
  .refine((value) => URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value), {
    error: 'must be an origin such as https://mail.clinic.example',
  });
