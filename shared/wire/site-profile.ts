import { z } from 'zod';
import { ACTS, type Act } from '../domain/incident/report.ts';
import { BASES, FLOWS, PARTIES, PROTECTED_SECTIONS, PURPOSES, RELATIONS } from '../domain/reminders/facts.ts';
import { DATE_FORMS, type FactReaders, type SiteProfile } from '../sites/_define.ts';
import { idSchema } from './report.ts';
import { faultOfSelector } from './selector.ts';

/**
 * A site profile as it may come from elsewhere. Closed: an unknown word refuses the whole profile, since a
 * newer vocabulary may mean something else by the same shape. Whoever writes a profile is taken for an enemy who
 * wants the text of a page: docs/security.md says what is left to them.
 */
const selector = z.string().superRefine((text, context) => {
  const fault = faultOfSelector(text);
  if (fault !== null) context.addIssue(`${fault}: ${text.slice(0, 80)}`);
});

/** A word of the site's makers: no number of a record, no birthday, no sentence. */
const value = z.string().regex(/^(?!.*\d{4})[\p{L}\d_./ -]{0,40}$/u, 'must be a word of the site itself');
const segments = /^(?!.*\d{4})[\w.~*-]+(?:\/[\w.~*-]+)*$/;
const path = z
  .string()
  .max(200)
  .refine((text) => text.startsWith('/') && segments.test(text.slice(1)), 'must be a path such as /chart/*');

/** Parameters by which web mail and charts say where they are; the text of a search is none of them. */
const QUERIES = [
  ...['_task', '_action', '_mbox', '_uid', '_framed', 'task', 'action', 'mbox', 'uid', 'view', 'tab', 'page'],
  ...['mode', 'screen', 'folder', 'mailbox', 'module', 'section', 'layout', 'msgid', 'messageid', 'itemid'],
] as const;
const query = z.enum(QUERIES);

const condition = z.union([
  z.strictObject({ query, is: z.array(value).min(1).max(30) }),
  z.strictObject({ query, isNot: z.array(value).min(1).max(30) }),
  z.strictObject({ path }),
  z.strictObject({ hash: z.string().max(200).regex(segments) }),
  z.strictObject({ present: selector }),
  z.strictObject({ absent: selector }),
  z.strictObject({ checked: selector }),
  z.strictObject({ choice: selector, is: z.array(value).min(1).max(30) }),
]);

/** Attributes in which pages put an address; only what is one comes out of them. */
export const ADDRESS_IN = [
  ...['title', 'email', 'href', 'aria-label', 'data-address', 'data-email', 'data-mail', 'data-hovercard-id'],
] as const;
const DATE_IN = ['datetime', 'title', 'data-date', 'data-datetime', 'data-time', 'data-timestamp'] as const;
/** Ids of messages. The hash of anything else, such as a name, could be guessed by who holds the key. */
const REFERENCE_IN = [
  ...['data-message', 'data-message-id', 'data-legacy-message-id', 'data-convid', 'data-conversation-id'],
  ...['data-thread-id', 'data-item-id', 'data-uid', 'data-mail-id'],
] as const;

function from<const Names extends readonly string[]>(names: Names) {
  return z.union([z.strictObject({ attribute: z.enum(names) }), z.enum(['text', 'value'])]);
}
/** Attributes that name another element by its id. */
const ELSEWHERE_IN = ['aria-describedby', 'aria-details', 'aria-controls', 'aria-owns'] as const;
/** What tells one patient or message from the next. No value of it comes out of a page, so that a name may stand there. */
const VISIT_IN = [
  ...REFERENCE_IN,
  'id',
  'title',
  'href',
  'data-patient',
  'data-patient-id',
  'data-pid',
] as const;

const address = z.strictObject({
  selector,
  from: z.union([from(ADDRESS_IN), z.strictObject({ elsewhere: z.enum(ELSEWHERE_IN) }), z.literal('list')]),
});
const visitPart = z.strictObject({
  ...{ selector, from: from(VISIT_IN) },
  frames: z.literal('all').optional(),
});
const count = z.strictObject({ count: selector, more: selector.optional() });
const date = z.strictObject({ selector, from: from(DATE_IN), written: z.enum(DATE_FORMS) });
/** A day alone is as often a birthday. */
const moment = date.extend({ written: z.enum(['iso', 'epoch-ms', 'Y-M-D h:m']) });
const part = z.union([
  z.strictObject({ query }),
  z.strictObject({ selector, attribute: z.enum(REFERENCE_IN) }),
]);

const conditions = z.array(condition).min(1).max(12);
function told<const Words extends readonly string[]>(words: Words) {
  return z
    .array(z.strictObject({ is: z.enum(words), when: conditions }))
    .min(1)
    .max(30);
}

const facts = z.strictObject({
  recipients: z.array(address).max(10).optional(),
  sender: address.optional(),
  recipientCount: count.optional(),
  attachmentCount: count.optional(),
  sentAt: moment.optional(),
  message: z.array(part).min(1).max(6).optional(),
  wholeRecord: z.array(condition).min(1).max(10).optional(),
  rangeDays: z.union([z.strictObject({ from: date, to: date }), z.strictObject({ spanOf: date })]).optional(),
  sectionCount: count.optional(),
  purpose: told(PURPOSES).optional(),
  flow: told(FLOWS).optional(),
  party: told(PARTIES).optional(),
  basis: told(BASES).optional(),
  sections: told(PROTECTED_SECTIONS).optional(),
  relations: told(RELATIONS).optional(),
  patientCount: count.optional(),
  body: z.strictObject({ selector, from: z.enum(['value', 'text', 'frame']) }).optional(),
  attachmentNames: z.strictObject({ selector }).optional(),
  answersAll: conditions.optional(),
  fax: z.strictObject({ selector }).optional(),
});

const OF_A_MESSAGE = ['attachmentCount', 'sentAt', 'message'] as const;
const OF_ITS_LIMITS = ['purpose', 'flow', 'party', 'basis', 'sections', 'relations', 'patientCount'] as const;
const OF_A_RECORD = ['wholeRecord', 'rangeDays', 'sectionCount', ...OF_ITS_LIMITS] as const;
const OF_A_DRAFT = ['recipients', 'attachmentCount', 'attachmentNames', 'body', 'answersAll'] as const;
type Allowed = { readonly facts: readonly (keyof FactReaders)[]; readonly kind: string };
/** What each act may tell and what one click there reports: otherwise the choice between them would tell too. */
const ALLOWED: Readonly<Record<Act, Allowed>> = {
  'read-sent-mail': {
    facts: ['recipients', 'recipientCount', ...OF_A_MESSAGE],
    kind: 'misdirected-email',
  },
  'read-received-mail': { facts: ['sender', ...OF_A_MESSAGE], kind: 'received-in-error' },
  'compose-mail': { facts: OF_A_DRAFT, kind: 'misdirected-email' },
  'open-chart': { facts: OF_ITS_LIMITS, kind: 'wrong-chart' },
  'export-record': { facts: OF_A_RECORD, kind: 'too-much-disclosed' },
  'print-record': { facts: OF_A_RECORD, kind: 'too-much-disclosed' },
  'release-record': { facts: OF_A_RECORD, kind: 'too-much-disclosed' },
  'send-fax': { facts: ['fax'], kind: 'misdirected-fax' },
  'list-patients': { facts: OF_ITS_LIMITS, kind: 'too-much-disclosed' },
  'open-section': { facts: OF_ITS_LIMITS, kind: 'unneeded-access' },
};

/** What may be read of each act. */
export const FACTS_OF_ACT = Object.fromEntries(
  Object.entries(ALLOWED).map(([of, { facts: allowed }]) => [of, allowed]),
) as Readonly<Record<Act, readonly (keyof FactReaders)[]>>;

/** What one click there reports. */
export const KIND_OF_ACT = Object.fromEntries(
  Object.entries(ALLOWED).map(([of, { kind }]) => [of, kind]),
) as Readonly<Record<Act, string>>;

const act = z
  .strictObject({
    act: z.enum(ACTS),
    when: z.array(condition).min(1).max(12),
    each: selector.optional(),
    button: z.strictObject({ beside: selector, place: z.enum(['before', 'after', 'end']) }).nullable(),
    kind: idSchema.nullable(),
    facts,
    visit: z.array(visitPart).min(1).max(4).optional(),
    trigger: selector.nullable(),
  })
  .superRefine((given, context) => {
    const allowed = ALLOWED[given.act];
    if (given.kind !== null && given.kind !== allowed.kind)
      context.addIssue(`${given.act} reports ${allowed.kind} or nothing`);
    for (const fact of Object.keys(given.facts))
      if (!(allowed.facts as readonly string[]).includes(fact))
        context.addIssue(`${given.act} cannot tell ${fact}`);
  });

/** Of the whole profile, as JSON; the largest that comes with Needful has a fifth of it. */
export const LARGEST_PROFILE = 24_000;

/** That one organization may have published, withdrawn ones counted. */
export const MOST_PROFILES = 40;

/** Of an organization's own making, so that it cannot be taken for one that comes with Needful. */
export function isOwnProfile(id: string): boolean {
  return id.startsWith('own-');
}

export const siteProfileSchema = z
  .strictObject({
    vocabulary: z.literal(1),
    title: z.string().regex(/^[\p{L}\d][\p{L}\d .()-]{0,39}$/u, 'must be a short name'),
    system: z.enum(['webmail', 'ehr']),
    unproven: z.string().max(400).nullable(),
    reach: z.literal('not-known').optional(),
    matches: z.array(z.string().max(300)).max(20),
    recognisedBy: z.array(selector).min(1).max(10),
    acts: z.array(act).max(16),
  })
  .refine((profile) => JSON.stringify(profile).length <= LARGEST_PROFILE, 'is too large');

/** As an organization publishes it: `assign-site` says where it speaks, and what a popup says of it is ours. */
export const publishableProfileSchema = siteProfileSchema.safeExtend({
  matches: z.array(z.string()).max(0, 'must be []: assign-site says where it speaks'),
  unproven: z.null('must be null: the extension says whose it is'),
  acts: z.array(act).min(1).max(16),
});

/** Where a profile of an organization speaks: one host, perhaps with its subdomains and a folder. */
export const siteMatchSchema = z
  .string()
  .max(300)
  .regex(
    // Extensions read no pattern that names a whole top-level domain (extension/background/match-pattern.ts).
    /^https?:\/\/(?:\*\.(?=[a-z0-9-]+\.))?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?\/(?:[\w.~-]+\/){0,4}\*$/,
    'must be one host, perhaps with a folder, such as https://mail.lakeside.example/*',
  );

/** The profile, checked; null when it is none of this vocabulary. */
export function parseSiteProfile(input: unknown): SiteProfile | null {
  const parsed = siteProfileSchema.safeParse(input);
  return parsed.success ? (parsed.data as SiteProfile) : null;
}
