import { refuse } from '../refusal.ts';

/** Every refusal about a notice: what happened, and what to do. */
export const noticeRefusals = {
  unknown: () =>
    refuse('no-such-notice', 'This incident has no such notice. Reload and choose one you see.', 'notice'),
  notOwed: (because: string) =>
    refuse('notice-not-owed', `This notice is not owed as things stand. ${because}`, 'notice'),
  lacks: (what: readonly string[], field: string) =>
    refuse(
      'letter-incomplete',
      `The letter cannot be drafted yet. It still lacks: ${what.join('; ')}. Nothing was kept.`,
      field,
    ),
  unknownTemplate: () =>
    refuse(
      'no-such-template',
      'There is no such letter template. Choose one of the reviewed ones.',
      'template',
    ),
  noWay: () =>
    refuse(
      'contact-missing',
      'Say how people can ask: a toll-free number, an e-mail address, a web site or a postal address (45 CFR 164.404(c)(1)(E)).',
      'contact',
    ),
  noTollFree: () =>
    refuse(
      'toll-free-missing',
      'With ten or more bad addresses the notice itself names a toll-free number that stays active for at least 90 days (45 CFR 164.404(d)(2)(ii)). Give it.',
      'contact',
    ),
  sheetIncomplete: (what: readonly string[]) =>
    refuse(
      'sheet-incomplete',
      `The sheet still lacks: ${what.join('; ')}. Record it first; an estimate will do for the number.`,
      'notice',
    ),
  notDrafted: () =>
    refuse('not-drafted', 'Nothing is drafted for this notice yet. Draft it first.', 'notice'),
  alreadyApproved: () =>
    refuse('already-approved', 'This draft was approved meanwhile. Nothing was changed.', 'notice'),
  notChartered: () =>
    refuse(
      'not-chartered',
      'A notice is approved under the privacy charter or by the governing body. Ask the privacy official, the alternate, or the governing body\u2019s contact.',
    ),
  secondPerson: () =>
    refuse(
      'second-person-needed',
      'You drafted this notice and decide alone on this incident, so somebody else has to approve it: the governing body\u2019s contact, another officer, or the external reviewer. The clocks run on meanwhile.',
    ),
  notApproved: () =>
    refuse('not-approved', 'This notice is not approved yet. Have it approved before it is sent.', 'notice'),
  alreadySent: () =>
    refuse(
      'already-sent',
      'This notice was sent already. Add what is new as an addendum; what was sent stays on record.',
      'notice',
    ),
  notSent: () =>
    refuse(
      'not-sent',
      'This notice has not been sent yet, so there is nothing to add or to come back.',
      'notice',
    ),
  future: (field: string) => refuse('date-in-future', 'That day has not come yet. Correct the date.', field),
  beforeDiscovery: (on: string) =>
    refuse(
      'sent-before-known',
      `It cannot have been sent before the breach was discovered, on ${on}. Correct this date, or first the discovery.`,
      'on',
    ),
  beganAfterDiscovery: (on: string) =>
    refuse(
      'began-after-discovery',
      `It cannot have begun after it was discovered, on ${on}. Correct this date, or first who knew of it when.`,
      'breachStart',
    ),
  discoveryEndsBefore: (on: string) =>
    refuse(
      'ends-before-it-begins',
      `Its discovery began on ${on}; it cannot have ended before. Correct this date, or first who knew of it when.`,
      'discoveryEnd',
    ),
  beforeSent: (on: string) =>
    refuse('before-it-was-sent', `It was sent on ${on}; this day lies before that. Correct the date.`, 'on'),
  wrongChannel: (allowed: readonly string[]) =>
    refuse(
      'channel-not-allowed',
      `This notice does not go that way. Choose one of: ${allowed.join('; ')}.`,
      'channel',
    ),
  unresolved: (problems: readonly string[]) =>
    refuse(
      'addresses-unresolved',
      `Some letters would go wrong, and a letter to a wrong address is a second breach. Correct each in the register, or set it aside with a reason: ${problems.slice(0, 5).join(' ')}${problems.length > 5 ? ` And ${problems.length - 5} more.` : ''}`,
      'notice',
    ),
  nobody: () => refuse('nobody-named', 'Name at least one person of the register.', 'people'),
  unknownPerson: () =>
    refuse(
      'no-such-person',
      'One of these is nobody in the register of this incident. Reload and choose again.',
      'people',
    ),
  dates: (field: string) =>
    refuse('ends-before-it-begins', 'That ends before it begins. Correct one of the dates.', field),
} as const;
