import { z } from 'zod';
import { faultOfPicture, MOST_PICTURES } from '../detect/identifiers/_picture.ts';
import { ACTS } from '../domain/incident/report.ts';
import {
  BASES,
  FAX_NUMBERS,
  FLOWS,
  nothingTold,
  PARTIES,
  PROTECTED_SECTIONS,
  PURPOSES,
  RECIPIENT_FINDINGS,
  RELATIONS,
  type ReminderFacts,
  ROLES,
} from '../domain/reminders/facts.ts';
import { MOST_CARDS_A_DAY, MOST_DOMAINS, MOST_FAXES } from '../domain/reminders/settings.ts';
import { idSchema } from './report.ts';

const count = z.int().min(0).max(100_000);
const content = z.strictObject({ direct: count, contact: count, wholeRead: z.boolean() });

/** What a page may tell a reminder rule. Closed: nothing in it can hold a text. */
export const toldSchema = z.strictObject({
  purpose: z.enum(PURPOSES).nullish(),
  flow: z.enum(FLOWS).nullish(),
  party: z.enum(PARTIES).nullish(),
  basis: z.enum(BASES).nullish(),
  wholeRecord: z.boolean().optional(),
  rangeDays: count.optional(),
  sectionCount: count.optional(),
  patientCount: count.optional(),
  sections: z.array(z.enum(PROTECTED_SECTIONS)).max(4).optional(),
  relations: z.array(z.enum(RELATIONS)).max(3).optional(),
  content: content.optional(),
  copied: content.optional(),
  attachmentCount: count.optional(),
  listCount: count.optional(),
  answersAll: z.boolean().optional(),
  minutesSinceSent: count.optional(),
});

const combinationSchema = toldSchema.extend({
  site: idSchema,
  act: z.enum(ACTS),
  fax: z.enum(FAX_NUMBERS).optional(),
  recipients: z
    .strictObject({
      ...{ own: count, partner: count, outside: count, unreadable: count },
      findings: z.array(z.enum(RECIPIENT_FINDINGS)).max(RECIPIENT_FINDINGS.length),
    })
    .optional(),
});

/** Longer than any combination that `spell` makes. */
export const LONGEST_COMBINATION = 1_000;

/** The facts of a combination as `spell` wrote it; null for anything else. */
export function factsIn(combination: string): ReminderFacts | null {
  if (combination.length > LONGEST_COMBINATION) return null;
  try {
    const { site, act, ...told } = combinationSchema.parse(JSON.parse(combination));
    const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value != null));
    return { ...nothingTold(site, act), ...given };
  } catch {
    return null;
  }
}

/** Of a domain name as people type it: lower case, no at sign. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{3,253}$)[^\s@/:.]+(\.[^\s@/:.]+)+$/u, 'must be a domain such as clinic.example');

export const directorySchema = z.object({
  own: z.array(domain).max(MOST_DOMAINS),
  partners: z.array(domain).max(MOST_DOMAINS),
  faxes: z
    .array(
      z.object({
        number: z
          .string()
          .trim()
          .regex(/^[\d\s()+./-]{7,30}$/),
        whose: z.string().trim().min(1).max(100),
      }),
    )
    .max(MOST_FAXES),
  colleagues: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(100),
        address: z.string().trim().toLowerCase().max(254),
      }),
    )
    .max(MOST_FAXES),
});

/** How an organization writes a number: never an expression of its own, so that none can be slow. */
export const pictureSchema = z
  .object({
    picture: z.string().trim().max(24),
    needsWord: z.boolean(),
    upTo: z.int().min(0).max(8),
    hasCheckDigit: z.boolean(),
  })
  .superRefine((picture, context) => {
    const fault = faultOfPicture(picture);
    if (fault !== null) context.addIssue(fault);
  });
export const picturesSchema = z.array(pictureSchema).max(MOST_PICTURES);

/** What an extension is told of how its organization wants to be reminded. */
export const remindingSchema = z.object({
  simulated: z.array(idSchema).max(100),
  cap: z.int().min(0).max(MOST_CARDS_A_DAY),
  quietRoles: z.array(z.enum(ROLES)),
  holdOuts: z.array(z.object({ rule: idSchema, share: z.number().min(0).max(0.5) })).max(100),
  directory: directorySchema,
  /** Absent from a server that is older than them. */
  recordNumbers: picturesSchema.default([]),
});
export type Reminding = z.infer<typeof remindingSchema>;
