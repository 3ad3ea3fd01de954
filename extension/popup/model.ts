import type { CalendarDate, MessageId, ReportId } from '@needful/shared/domain/ids.ts';
import type { KindId } from '@needful/shared/kinds/index.generated.ts';
import type {
  EnrolAnswer,
  Fetched,
  KeepAnswer,
  KeptReport,
  LaterAnswer,
  MyReport,
  Officer,
  Preview,
  Receipt,
  SignInAnswer,
  Snippet,
  State,
} from '../messages/_answers.ts';

/** What the popup shows. `null` is not asked yet; it keeps its place meanwhile. */
export type PopupModel = {
  readonly state: State;
  readonly kept: readonly KeptReport[];
  readonly mine: Fetched<readonly MyReport[]> | null;
  readonly officers: (Fetched<readonly Officer[]> & { readonly known: readonly Officer[] }) | null;
  /** The organization's policy as it lies on this computer. */
  readonly snippets: readonly Snippet[];
  /** What a site can be, for one that nobody assigned. */
  readonly profiles: readonly { readonly id: string; readonly title: string }[];
};

/** Everything a person can do here. The popup shows; the background does. */
export type PopupActions = {
  readonly preview: (kind: KindId, occurredOn: CalendarDate | null) => Promise<Preview>;
  readonly report: (id: ReportId, kind: KindId, occurredOn: CalendarDate | null) => Promise<KeepAnswer>;
  /** Reports what the tab in front shows; false where it shows nothing that can be reported any more. */
  readonly reportThis: () => Promise<boolean>;
  /** Answers when the report's state is another than the one known; null when it cannot be seen any more. */
  readonly awaitDelivery: (id: ReportId, known: Receipt['state']) => Promise<Receipt | null>;
  readonly undo: (id: ReportId) => Promise<LaterAnswer>;
  readonly withdraw: (id: ReportId, reason: string | null) => Promise<LaterAnswer>;
  readonly answer: (id: ReportId, question: MessageId, text: string) => Promise<LaterAnswer>;
  readonly addDetails: (id: ReportId) => void;
  /** Called in the click itself: a browser asks for a permission at no other time. */
  readonly allowSite: (
    ask: readonly string[],
    chosen: { readonly origin: string; readonly profile: string } | null,
  ) => Promise<boolean>;
  readonly enrol: (link: string) => Promise<EnrolAnswer>;
  readonly signIn: () => Promise<SignInAnswer>;
  readonly signOut: () => Promise<unknown>;
  readonly sendNow: () => Promise<unknown>;
  readonly openOptions: () => void;
  /** For an administrator: the window in which the site in front is described. */
  readonly describeSite: () => Promise<unknown>;
};
