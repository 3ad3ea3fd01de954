import { z } from 'zod';
import { EXCEPTIONS } from '../domain/determination/questions.ts';
import { CONCLUSIONS } from '../domain/determination/state.ts';
import { isUuid, type OrganizationId } from '../domain/ids.ts';
import { CONFIRMATION_IDS, MOST_FORWARDED } from '../domain/outside/confirmation.ts';
import { dateSchema, lineSchema, messageIdSchema, textSchema } from './report.ts';

const organization = z
  .string()
  .refine(isUuid)
  .transform((value) => value as OrganizationId);

/** What a link's address holds: 24 random bytes, base64url, behind the #. */
export const linkSchema = z.strictObject({
  organizationId: organization,
  token: z.string().regex(/^[\w-]{32}$/),
});

export const NAME_LIMIT = 120;

/** What a recipient says of what reached them by mistake. */
export const confirmSchema = linkSchema.extend({
  messageId: messageIdSchema,
  answer: z.enum(CONFIRMATION_IDS),
  forwardedTo: z.int().min(1).max(MOST_FORWARDED).nullable(),
  on: dateSchema,
  name: lineSchema(NAME_LIMIT),
  /** Nothing is kept of somebody who has not understood what they send. */
  understood: z.literal(true),
});

/** What a reviewer types from the mail. Spaces are how people read eight digits. */
export const enterSchema = linkSchema.extend({
  messageId: messageIdSchema,
  code: z
    .string()
    .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, 'has eight digits')),
});

/** A reviewer's judgement of a signed conclusion, or their own conclusion where nobody inside may conclude. */
export const judgeSchema = z.union([
  z.strictObject({
    messageId: messageIdSchema,
    name: lineSchema(NAME_LIMIT),
    agrees: z.boolean(),
    reason: textSchema.nullable(),
  }),
  z.strictObject({
    messageId: messageIdSchema,
    name: lineSchema(NAME_LIMIT),
    conclusion: z.enum(CONCLUSIONS),
    exception: z.enum(EXCEPTIONS).nullable(),
    reason: textSchema,
  }),
]);
