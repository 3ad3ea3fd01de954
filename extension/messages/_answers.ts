import type { Instant, MessageId, ReportId } from '@needful/shared/domain/ids.ts';
import type { DetailAnswers } from '@needful/shared/domain/incident/details.ts';
import type { Act, Report } from '@needful/shared/domain/incident/report.ts';
import type { ContainmentStep } from '@needful/shared/kinds/_define.ts';

/** Why something still waits or could not be fetched. Each has one sentence for people: `message` beside it. */
export type Trouble =
  | 'not-enrolled'
  | 'offline'
  | 'unreachable'
  /** Something answered that is not our server: a captive portal, a proxy's page, a redirect. */
  | 'not-our-server'
  | 'server-failed'
  | 'throttled'
  | 'needs-sign-in'
  | 'not-allowed'
  /** Its record of this computer was ended, or lost with a backup. */
  | 'unknown-installation'
  /** The server does not know this extension's operations: one of them is newer. */
  | 'versions-differ';

export type Fetched<Value> =
  | { readonly fetched: true; readonly value: Value; readonly at: Instant }
  | { readonly fetched: false; readonly trouble: Trouble; readonly message: string };

export type Storage = 'safe' | 'not-yet-safe';

/** A report in the outbox or lately delivered, as its own reporter sees it. */
export type KeptReport = {
  readonly reportId: ReportId;
  readonly reference: string;
  readonly kindTitle: string;
  readonly keptAt: Instant;
  readonly state: 'waiting' | 'delivered' | 'refused';
  /** Why it still waits; null unless `waiting` after a first attempt. */
  readonly waiting: { readonly trouble: Trouble; readonly message: string } | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** `not-yet-safe`: this computer may forget it before the server has it. Always `safe` once delivered. */
  readonly storage: Storage;
  readonly takenBack: 'undone' | 'withdrawn' | null;
  /** Details, answers or a withdrawal of it that have not reached the server. */
  readonly laterWaiting: number;
  /** Who leads, once the server has answered. */
  readonly lead: { readonly title: string; readonly name: string | null; readonly reason: string } | null;
  /** Exactly what was or will be sent. */
  readonly report: Report;
};

/** What a receipt shows: the report, and what to do now. */
export type Receipt = KeptReport & {
  readonly containment: readonly ContainmentStep[];
  /** Undo is offered until then, by this device's clock. */
  readonly undoUntil: Instant;
  /** Whether it goes under the reporter's name or from this computer without one. */
  readonly asPerson: boolean;
};

export type KeepAnswer =
  | { readonly kept: true; readonly receipt: Receipt }
  /** Nothing was stored and nothing reached the server: `message` says what happened, `instead` what to do. */
  | { readonly kept: false; readonly message: string; readonly instead: readonly string[] };

/** Of details, undo, withdrawal and answers: kept in the outbox behind their report. */
export type LaterAnswer =
  | {
      readonly kept: true;
      readonly messageId: MessageId;
      readonly state: 'waiting' | 'delivered' | 'refused';
      readonly refusal: { readonly code: string; readonly message: string } | null;
    }
  | { readonly kept: false; readonly message: string };

export type SelfTestLine = {
  readonly fact: string;
  readonly label: string;
  readonly readable: boolean;
  /** What was found, as a count or a yes; never a value from the page. */
  readonly found: string;
};

/** Whether the site in the active tab can be read, and why not. */
export type TabSite =
  | {
      readonly readable: true;
      readonly origin: string;
      readonly site: string;
      readonly title: string;
      /** Why the profile is not proven on a running site; null when a test runs it. */
      readonly unproven: string | null;
      /** Whether the profile knows no act of this site: then nothing of its pages is read. */
      readonly readsNothing: boolean;
      /** The act recognised just now; null when nothing on the page is one. */
      readonly act: Act | null;
      /** The kind that the button reports there; null where there is none. */
      readonly kind: string | null;
      readonly selfTest: readonly SelfTestLine[];
    }
  | {
      readonly readable: false;
      readonly why:
        | 'no-page'
        | 'unknown-site'
        | 'not-granted'
        | 'not-recognised'
        | 'not-enrolled'
        | 'switched-off'
        | 'not-started'
        | 'stopped';
      readonly message: string;
      readonly origin: string | null;
      /** What to pass to `browser.permissions.request({ origins })` in a click; empty when asking cannot help. */
      readonly ask: readonly string[];
    };

export type PublishAnswer =
  | { readonly published: true; readonly version: number }
  | {
      readonly published: false;
      readonly message: string;
      /** The version of somebody else that waits and that this one would take the place of, where that alone is in the way. */
      readonly waits?: number;
    };

export type State = {
  readonly server: string | null;
  readonly organization: { readonly id: string; readonly name: string } | null;
  /** Set by policy: then a person cannot change server or organization. */
  readonly managed: boolean;
  /** Null when nobody is signed in, and while the identity is hidden. */
  readonly identity: { readonly personId: string; readonly name: string; readonly email: string } | null;
  /** Signed in, but hidden after idling or by the person: nothing of theirs is shown until they sign in again. */
  readonly hidden: boolean;
  /** Whether this computer may submit without a name. */
  readonly installation: boolean;
  readonly connection: {
    readonly state: 'connected' | 'trouble' | 'unknown';
    readonly trouble: Trouble | null;
    readonly message: string;
    readonly at: Instant | null;
  };
  /** How many reports and messages wait on this computer, whoever's they are: a number only. */
  readonly waiting: number;
  readonly refused: number;
  readonly storage: Storage;
  /** What a person should do next before anything can be sent; null when nothing. */
  readonly needs: 'enrolment' | 'sign-in' | null;
  /** Null before one has joined, and while the identity is hidden. */
  readonly mark: Mark | null;
  /** Whether a card of ours stands open in the tab in front. */
  readonly cardOpen: boolean;
  readonly site: TabSite;
  /** Whether this person may describe a site for their organization; the server decides again when they publish. */
  readonly describesSites: boolean;
};

export type MyReport = {
  readonly reportId: ReportId;
  readonly reference: string;
  readonly kindTitle: string;
  readonly status: 'reported' | 'acknowledged' | 'closed';
  readonly reportedAt: Instant;
  readonly takenBack: 'undone' | 'withdrawn' | null;
  readonly outcome: string | null;
  readonly officerName: string | null;
  readonly sentence: string;
  readonly questions: readonly {
    readonly questionId: MessageId;
    /** Null once purged. */
    readonly text: string | null;
    readonly askedAt: Instant;
    readonly askedByName: string | null;
    readonly answer: string | null;
    readonly answeredAt: Instant | null;
  }[];
};

export type Officer = {
  readonly role: 'privacy' | 'security';
  readonly title: string;
  readonly name: string;
  /** Null: the server keeps addresses for officers; `publicContact` is meant for everybody. */
  readonly email: string | null;
  readonly alternateName: string | null;
  readonly publicContact: string | null;
};

export type Snippet = {
  readonly snippetId: string;
  readonly version: number;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** What a card says first; null: the rule's own line stands there. */
  readonly line: string | null;
  readonly text: string;
  readonly citation: string;
  readonly owner: string;
  readonly approvedByName: string | null;
  readonly approvedAt: Instant | null;
};

/** By which a person knows what is ours in a page: `picture` is the path of an SVG of five by five. */
export type Mark = { readonly words: string; readonly picture: string };

/** A card to be shown now: the rule's line, and the approved policy that it quotes. */
export type ShownCard = {
  readonly card: string;
  readonly line: string;
  /** The safer thing to do; null where there is none on that page. */
  readonly safer: string | null;
  /** Whether the safer thing is to report what was done. */
  readonly reports: boolean;
  readonly title: string;
  readonly version: number;
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  readonly snippet: Snippet;
  readonly why: string;
  readonly citation: string;
  readonly mark: Mark;
};

/** A card that this person saw. */
export type SeenCard = { readonly line: string; readonly site: string; readonly at: Instant };

/** One field of what will be sent, in the order of the wire, with the words to show beside it. */
export type PreviewField = { readonly path: string; readonly label: string; readonly value: string };
export type Preview = {
  readonly report: Report;
  readonly fields: readonly PreviewField[];
  readonly asPerson: boolean;
};

export type SignInAnswer =
  | { readonly signedIn: true; readonly name: string }
  | { readonly signedIn: false; readonly code: string; readonly message: string };

export type EnrolAnswer =
  | {
      readonly enrolled: true;
      readonly organizationName: string;
      /** The invitation's page, to be opened in a tab so that the person sets a password; null without one. */
      readonly joinPage: string | null;
    }
  | { readonly enrolled: false; readonly code: string; readonly message: string };

export type SiteRow = {
  readonly origin: string;
  readonly profile: string;
  readonly title: string;
  readonly unproven: string | null;
  readonly granted: boolean;
  /** Who assigned the profile to this place. */
  readonly by: 'organization' | 'policy' | 'person' | 'vendor';
  readonly ask: readonly string[];
};

export type Draft = {
  readonly answers: DetailAnswers;
  readonly note: string | null;
  /** From now on only the officer who leads learns who reported. */
  readonly confidential?: true | undefined;
};

/** `drafts` above 0: clearing would also forget that many drafts, and may be repeated with `alsoDrafts`. */
export type ClearAnswer =
  | { readonly cleared: true }
  | { readonly cleared: false; readonly drafts: number; readonly message: string };
