import type { CalendarDate } from '../ids.ts';
import { refuse } from '../refusal.ts';
import { EXTENSION_DAYS } from './rights.ts';

/** Every refusal a patient’s request can answer with: what happened, and what to do. */
export const requestRefusals = {
  notFound: () =>
    refuse('request-not-found', 'There is no such request here. Reload the list and choose one you see.'),
  noSuchEntry: () =>
    refuse(
      'entry-not-found',
      'There is no such entry in this accounting. Search it again and choose one you see.',
      'source',
    ),
  messageIdTaken: () =>
    refuse(
      'message-id-taken',
      'This could not be accepted under its number. Send it again; a new number is made.',
      'messageId',
    ),
  inFuture: (field: string) =>
    refuse('date-in-future', 'That day has not come yet. Correct the date.', field),
  beforeReceipt: (field: string, receivedOn: CalendarDate) =>
    refuse('before-receipt', `The request came on ${receivedOn}. Choose that day or a later one.`, field),
  over: () =>
    refuse(
      'request-over',
      'This request is answered, denied or withdrawn already. Record a new one if the person asks again.',
    ),
  alreadyExtended: () =>
    refuse('extended-already', 'The time was extended once. The rule allows no second extension.'),
  toldTooLate: (first: CalendarDate) =>
    refuse(
      'extension-too-late',
      `An extension counts only where the person was told in writing by ${first}. Answer the request now.`,
      'toldOn',
    ),
  unfitUntil: (first: CalendarDate, longest: CalendarDate) =>
    refuse(
      'extension-length',
      `The promised day lies after ${first} and not after ${longest}: one extension of ${EXTENSION_DAYS} days at most.`,
      'until',
    ),
  notFindable: () =>
    refuse(
      'patient-not-findable',
      'Add the date of birth or the patient number: the registers are searched by the name with the date of birth, or by the number.',
      'person',
    ),
  onlyAccounting: () =>
    refuse('only-an-accounting', 'That belongs to an accounting of disclosures. This is another request.'),
  periodBackwards: () =>
    refuse('period-backwards', 'The period ends before it begins. Correct the dates.', 'from'),
  periodTooEarly: (earliest: CalendarDate) =>
    refuse(
      'period-too-long',
      `An accounting reaches back six years before the request, to ${earliest} (45 CFR 164.528(a)(1)). Begin there or later.`,
      'from',
    ),
  periodTooLate: (receivedOn: CalendarDate) =>
    refuse(
      'period-after-request',
      `An accounting covers the time before the request of ${receivedOn}. End it there or earlier.`,
      'to',
    ),
  free: () =>
    refuse(
      'accounting-free',
      'The first accounting in any twelve months is free (45 CFR 164.528(c)(2)). No fee may be asked for this one.',
    ),
  feeTold: () => refuse('fee-told-already', 'The fee was told already. Nothing was changed.'),
  unfitFee: () => refuse('fee-unfit', 'Enter the fee in cents, above zero.', 'cents'),
  noDenial: () =>
    refuse(
      'accounting-not-denied',
      'The rule knows no denial of an accounting. What an agency had suspended is left out of it; answer the request.',
    ),
  otherGround: () =>
    refuse(
      'other-ground',
      'That ground belongs to another right. Choose one of this request’s own.',
      'ground',
    ),
  notSendable: (lacking: readonly string[]) =>
    refuse('accounting-not-complete', `It cannot be sent yet. ${lacking.join(' ')}`),
  notYours: () =>
    refuse(
      'requests-not-yours',
      'Patients’ requests are opened by who holds a designation, and their alternates. Ask them.',
    ),
  purged: () =>
    refuse(
      'request-purged',
      'Who asked, and what was written to them, was purged by your organization\u2019s schedule. Its history says when.',
    ),
} as const;
