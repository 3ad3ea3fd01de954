import type { CalendarDate, Instant, ReportId } from '../ids.ts';

/** Through which door a report came in. */
export const DOORS = [
  'page-button',
  'toolbar',
  'keyboard',
  'context-menu',
  'popup',
  'card',
  'web-page',
  'officer',
  'import',
] as const;
export type Door = (typeof DOORS)[number];

/** Doors that an extension does not open: each has a route of its own. */
export const OTHER_DOORS = ['web-page', 'officer', 'import'] as const satisfies readonly Door[];

/** For whom an officer enters a report that came by telephone, on paper or in person. */
export const BEHALVES = ['staff', 'patient', 'associate', 'somebody-else'] as const;
export type Behalf = (typeof BEHALVES)[number];

/** What the user was doing on the page when the report was made. A closed list: it can hold no identifier. */
export const ACTS = [
  'read-sent-mail',
  'read-received-mail',
  'compose-mail',
  'open-chart',
  'export-record',
  'print-record',
  'release-record',
  'send-fax',
  'list-patients',
  'open-section',
] as const;
export type Act = (typeof ACTS)[number];

/** One recipient, as it leaves the page: where the mail went, and a hash that only says "the same one again". */
export type RecipientFact = {
  /** Registrable or full host part of the address, lower case, e.g. `othermail.example`. */
  readonly domain: string;
  /** base64url HMAC-SHA-256 of the lower-case address under the organization's hash key; 43 characters. */
  readonly hash: string;
};

/**
 * Typed facts a site profile can read. Closed and versioned with the wire: enums, counts, domains, dates and
 * hashes, never text from the page (promise 1).
 */
export type ReportFacts = {
  readonly recipients?: readonly RecipientFact[];
  readonly recipientCount?: number;
  readonly senderDomain?: string;
  readonly attachmentCount?: number;
  readonly sentAt?: Instant;
  readonly messageHash?: string;
  /** Breadth of what was exported or printed: days covered, or the whole record. */
  readonly rangeDays?: number;
  readonly wholeRecord?: boolean;
  /** How many sections, visits or documents of a record were selected. */
  readonly sectionCount?: number;
};

/** A recipient as the history keeps it. Only what version 0.1.0 wrote has the domain beside the hash. */
export type KeptRecipient = Pick<RecipientFact, 'hash'> & Partial<RecipientFact>;

/** The facts as the history keeps them, their domains sealed apart (`fact-domains.ts`). */
export type KeptFacts = Omit<ReportFacts, 'recipients'> & {
  readonly recipients?: readonly KeptRecipient[];
};

/** A report as the extension keeps and sends it. Immutable once kept; everything later is a message of its own. */
export type Report = {
  readonly reportId: ReportId;
  readonly kind: string;
  readonly door: Door;
  /** The site profile's id and the act recognised; null for what happened away from a known page. */
  readonly place: { readonly site: string; readonly act: Act | null } | null;
  /** The device's clock at the click. Kept beside the server's own time; a skew is flagged, never refused. */
  readonly noticedAt: Instant;
  /** The day it happened, if the person typed one; not in the future. */
  readonly occurredOn: CalendarDate | null;
  readonly facts: ReportFacts;
  /** The reporter asked that only the officer who leads learns who they are. Absent where they did not. */
  readonly confidential?: true;
  /** Whose report an officer entered. Absent where the reporter made it. */
  readonly onBehalfOf?: Behalf;
};

/** A report as the history keeps it. */
export type KeptReport = Omit<Report, 'facts'> & { readonly facts: KeptFacts };

/** A skew larger than this between the device's and the server's clock is flagged to the officer. */
export const CLOCK_SKEW_FLAG_SECONDS = 300;

/** How long the receipt offers undo, by the device's own clock. Afterwards a report can be withdrawn. */
export const UNDO_SECONDS = 10;
