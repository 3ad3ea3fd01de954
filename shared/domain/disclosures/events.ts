import type { CalendarDate, MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { BasisId } from './bases.ts';

type About = {
  /** The disclosure’s own id. */
  readonly subject: string;
  readonly messageId: MessageId;
};

/** What happened to a disclosure that was recorded by hand, for good. Nothing of it names a patient or a recipient. */
export type DisclosureEventBody =
  | (About & {
      readonly type: 'disclosure-recorded';
      readonly basis: BasisId;
      /** One day, or each day of a series to one recipient for one purpose (164.528(b)(3)), in their order. */
      readonly dates: readonly CalendarDate[];
      readonly patient: SealedText;
      readonly details: SealedText;
    })
  /** Disclosures for one research purpose that concerned fifty people or more (164.528(b)(4)). */
  | (About & {
      readonly type: 'research-recorded';
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly individuals: number;
      readonly details: SealedText;
    })
  | (About & { readonly type: 'disclosure-taken-back'; readonly reason: SealedText })
  | (About & {
      readonly type: 'disclosure-suspended';
      readonly form: 'written' | 'oral';
      readonly statedOn: CalendarDate;
      readonly until: CalendarDate | null;
      readonly statement: SealedText;
    })
  | DisclosureByTime;

/** What the passing of time brought about. */
export type DisclosureByTime = {
  readonly type: 'disclosure-texts-purged';
  readonly subject: string;
  readonly texts: readonly string[];
  /** Of the schedule that stood. */
  readonly years: number;
  readonly keptThrough: CalendarDate;
};

export type DisclosureEventType = DisclosureEventBody['type'];
