import type { CalendarDate } from '../ids.ts';
import type { Seated } from '../incident/route.ts';
import type { ClimbCause } from './steps.ts';

/** That an incident climbed its ladder by itself: who was told, why, and by which step. The lead stays as it is. */
export type ClimbEventBody = {
  readonly type: 'incident-climbed';
  /** Tells the step apart within one incident: it is taken once. */
  readonly key: string;
  readonly cause: ClimbCause;
  readonly told: Seated;
  /** Clocks that end on `due`, by id; none where no clock is the cause. */
  readonly clocks: readonly string[];
  readonly due: CalendarDate | null;
  /** The mail was marked to go out in quiet hours as well. */
  readonly isUrgent: boolean;
  /** What the organization\u2019s settings give as the reason of this step. */
  readonly because: string;
};
