import type { Instant, MessageId, ReportId } from '@needful/shared/domain/ids.ts';
import type { DetailAnswers } from '@needful/shared/domain/incident/details.ts';
import type { Report } from '@needful/shared/domain/incident/report.ts';
import type { Recipient } from '@needful/shared/domain/register/recipient.ts';
import type { Progress } from './next.ts';
import type { Sealed } from './seal.ts';

type About = { readonly reportId: ReportId; readonly messageId: MessageId };

/** What a person did after the report, in the order they did it. */
export type Later =
  | (About & { readonly type: 'undo' })
  | (About & { readonly type: 'withdraw'; readonly reason: string | null })
  | (About & {
      readonly type: 'details';
      readonly answers: DetailAnswers;
      readonly note: string | null;
      /** Only the officer who leads may learn who reported. */
      readonly confidential?: true | undefined;
    })
  | (About & { readonly type: 'answer'; readonly questionId: MessageId; readonly text: string })
  | (About & { readonly type: 'recipient'; readonly recipient: Recipient });

export type Lead = { readonly title: string; readonly name: string | null; readonly reason: string };

/** What is sealed. The lead is known once the server has answered. */
export type Content =
  | { readonly type: 'report'; readonly report: Report; readonly lead: Lead | null }
  | { readonly type: 'later'; readonly later: Later };

/**
 * Whose it is: `<organizationId>.<personId>`, or null for a report made while nobody was signed in, which only
 * the installation's credential may carry.
 */
export type Owner = string | null;

/** One line of the outbox as it is stored. Nothing outside `sealed` tells what happened or to whom. */
export type Entry = {
  /** Given by the store: the order in which things were done. */
  readonly order?: number;
  /** The `reportId` of a report, the `messageId` of what came later. */
  readonly id: string;
  readonly reportId: ReportId;
  readonly type: 'report' | Later['type'];
  readonly owner: Owner;
  readonly server: string;
  readonly organizationId: string;
  readonly keptAt: Instant;
  readonly sealed: Sealed;
  readonly progress: Progress;
};
