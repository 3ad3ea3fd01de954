import { z } from 'zod';
import { isUuid, type OrganizationId } from '../domain/ids.ts';
import { normalizeCode } from '../domain/incident/follow-code.ts';
import {
  dateSchema,
  idSchema,
  instantSchema,
  LIMITS,
  lineSchema,
  messageIdSchema,
  reportIdSchema,
  textSchema,
} from './report.ts';

const organization = z
  .string()
  .refine(isUuid)
  .transform((value) => value as OrganizationId);
const link = z.string().min(1).max(100);
const code = z
  .string()
  .max(60)
  .transform((typed, context) => {
    const code = normalizeCode(typed);
    if (code !== null) return code;
    context.addIssue({ code: 'custom', message: 'is not a whole code: it has 20 letters and digits' });
    return z.NEVER;
  });

/** What opens the report page: where it belongs. */
export const openSchema = z.strictObject({ organizationId: organization, link });

/** Everything a person says on the report page, sent as one and kept as one. */
export const webReportSchema = z.strictObject({
  organizationId: organization,
  link,
  code,
  reportId: reportIdSchema,
  messageId: messageIdSchema,
  kind: idSchema,
  noticedAt: instantSchema,
  occurredOn: dateSchema.nullable(),
  sentAt: instantSchema,
  answers: z
    .record(idSchema, z.union([idSchema, z.array(idSchema).max(50), z.int().min(0).max(10_000_000)]))
    .refine((answers) => Object.keys(answers).length <= LIMITS.answers, 'holds too many answers'),
  note: textSchema.nullable(),
  /** Null for a report without a name. */
  reporter: z
    .strictObject({ name: lineSchema(120), reach: lineSchema(200), confidential: z.boolean() })
    .nullable(),
});

export const followSchema = z.strictObject({ organizationId: organization, code });

/** An answer to a question of the officer; or, without one, something more to say. */
export const saySchema = z.strictObject({
  organizationId: organization,
  code,
  messageId: messageIdSchema,
  questionId: messageIdSchema.nullable(),
  text: textSchema,
});
