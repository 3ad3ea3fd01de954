import { ACTS } from '@needful/shared/domain/incident/report.ts';
import { idSchema, instantSchema, LIMITS } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import { domainOf } from '../background/domain-of.ts';
import type { Reading } from './_reading.ts';

/** RFC 5321 §4.5.3.1 bounds an address by 254 characters. */
const address = z.string().min(3).max(254);
const MOST_DISTINCT_DOMAINS = 40;
const DAY_MS = 86_400_000;
/** How long documents of the programme are kept, 45 CFR 164.316(b)(2)(i): an older message has no open incident. */
const OLDEST_MS = 6 * 366 * DAY_MS;

type Loose = { readonly [Fact in keyof Reading]?: Reading[Fact] | undefined };

function withoutGaps(facts: Loose): Partial<Reading> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** What is more is told as the most. Nothing that can be counted on a page needs more, and no number is a text. */
function countTo(most: number) {
  return z
    .int()
    .min(0)
    .transform((value) => Math.min(value, most));
}

/** When a message was sent. A day alone is as often a birthday, and so is what lies decades back. */
const sentAt = instantSchema.refine((instant) => {
  const at = new Date(instant);
  const isMidnight = at.getTime() % DAY_MS === 0 || at.getHours() + at.getMinutes() + at.getSeconds() === 0;
  const age = Date.now() - at.getTime();
  return !isMidnight && age < OLDEST_MS && age > -DAY_MS;
});

/** Upper ends, in days: from a day to a year, then whole years. A span to the day would tell a birthday. */
const STEPS = [1, 7, 31, 92, 183, 366] as const;
const MOST_YEARS = 100;
export function coarseDays(days: number): number {
  return STEPS.find((step) => days <= step) ?? Math.min(Math.ceil(days / 366), MOST_YEARS) * 366;
}

/** As many as one message has; of further domains, which nobody would read one by one, none is told. */
const addresses = z.array(z.string()).transform((found) => {
  const domains = new Set<string>();
  const kept = found.filter((each) => {
    const domain = address.safeParse(each).success ? domainOf(each) : null;
    if (domain !== null && domains.size < MOST_DISTINCT_DOMAINS) domains.add(domain);
    return domain !== null && domains.has(domain);
  });
  return kept.slice(0, LIMITS.recipients);
});

/**
 * A reading from a page. A fact that is none of its kind is left out and the rest is kept: a report is worth more
 * than one of its facts.
 */
export const readingSchema = z
  .strictObject({
    site: idSchema,
    act: z.enum(ACTS),
    recipients: addresses.optional().catch(undefined),
    sender: address.optional().catch(undefined),
    recipientCount: countTo(1_000).optional().catch(undefined),
    attachmentCount: countTo(100).optional().catch(undefined),
    sentAt: sentAt.optional().catch(undefined),
    message: z.string().min(1).max(600).optional().catch(undefined),
    wholeRecord: z.boolean().optional().catch(undefined),
    rangeDays: z.int().min(1).transform(coarseDays).optional().catch(undefined),
    sectionCount: countTo(1_000).optional().catch(undefined),
  })
  .transform(({ site, act, ...facts }): Reading => ({ site, act, ...withoutGaps(facts) }));

export const nothing = z.strictObject({});

/** `https://mail.clinic.example`, with the port where there is one and nothing behind it. */
export const originSchema = z
  .string()
  .max(300)
  .refine((value) => URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value), {
    error: 'must be an origin such as https://mail.clinic.example',
  });
