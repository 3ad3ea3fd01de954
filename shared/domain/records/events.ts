import type { CdsClientEventBody } from '../cds-clients/events.ts';
import type { DisclosureEventBody } from '../disclosures/events.ts';
import type { EscalationSettings } from '../escalation/settings.ts';
import type { CalendarDate, Instant, PersonId } from '../ids.ts';
import type { Actor } from '../incident/actor.ts';
import type { Letterhead } from '../letterhead/letterhead.ts';
import type { HoldEventBody } from '../organization-hold/hold.ts';
import type { RequestEventBody } from '../patient-requests/events.ts';
import type { OwnStep } from '../playbook/own.ts';
import type { ReminderChange } from '../reminders/changes.ts';
import type { SiteEventBody } from '../sites/events.ts';
import type { SnippetEventBody } from '../snippets/events.ts';

/** What was done with an organization's records as a whole, beside what each incident's history says. */
export type RecordsEventBody =
  | SnippetEventBody
  | SiteEventBody
  | CdsClientEventBody
  | RequestEventBody
  | DisclosureEventBody
  | HoldEventBody
  | {
      readonly type: 'schedule-set';
      /** Years from when a record was last in effect; null: nothing is purged. */
      readonly years: number | null;
    }
  | { readonly type: 'letterhead-set'; readonly letterhead: Letterhead }
  | {
      readonly type: 'escalation-set';
      readonly version: number;
      /** Null: what Needful starts with counts again. */
      readonly escalation: EscalationSettings | null;
    }
  | {
      readonly type: 'playbook-set';
      /** A playbook of shared/playbooks, or `every`. */
      readonly playbook: string;
      readonly version: number;
      /** All of them, as they are worked from now on. */
      readonly steps: readonly OwnStep[];
    }
  | {
      readonly type: 'period-packed';
      readonly packId: string;
      /** Calendar dates, both included, of the report. */
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly withTexts: boolean;
    }
  | {
      readonly type: 'record-numbers-set';
      /** How many pictures of numbers there are now; what they look like stands in the settings. */
      readonly pictures: number;
    }
  | {
      readonly type: 'reminders-changed';
      readonly version: number;
      readonly changes: readonly ReminderChange[];
      /** Fewer are warned by it, and nobody else was there to agree: the governing body was told. */
      readonly alone?: true;
    }
  | { readonly type: 'organization-exported'; readonly packId: string; readonly withTexts: boolean }
  | {
      readonly type: 'access-ended';
      readonly person: PersonId;
      /** Designations that ended with it. */
      readonly designations: readonly string[];
    };

export type RecordsEvent = RecordsEventBody & { readonly actor: Actor; readonly at: Instant };
