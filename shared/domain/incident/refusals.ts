import { type Refusal, refuse } from '../refusal.ts';

/** Every refusal an incident can answer with: what happened, and what to do. None reveals another's data. */
export const refusals = {
  /** The same words whether the id belongs to another person or carries another payload: it reveals nothing. */
  reportIdTaken: () =>
    refuse(
      'report-id-taken',
      'This report could not be accepted under its number. Report it again; a new number is made.',
      'reportId',
    ),
  unknownKind: (kind: string) =>
    refuse(
      'unknown-kind',
      `"${kind.slice(0, 40)}" is not a kind of incident this server knows. Update the extension, or choose "Something else".`,
      'kind',
    ),
  unknownSite: (site: string) =>
    refuse(
      'unknown-site',
      `"${site.slice(0, 40)}" is not a site this server knows. Update the server, or report it from the popup.`,
      'site',
    ),
  occurredInFuture: (today: string) =>
    refuse(
      'occurred-in-future',
      `The day it happened lies after today, ${today}. Correct the date, or leave it out.`,
      'occurredOn',
    ),
  occurredAfterNoticed: (noticedOn: string) =>
    refuse(
      'occurred-after-noticed',
      `It cannot have happened after it was noticed, on ${noticedOn}. Correct the date, or leave it out.`,
      'occurredOn',
    ),
  unknownQuestion: (field: string) =>
    refuse(
      'unknown-detail',
      `"${field.slice(0, 40)}" is not something this kind of incident asks, or its answer is not one of the choices. Update the extension.`,
      field.slice(0, 40),
    ),
  othersWork: () =>
    refuse(
      'others-work',
      'Somebody else works on it already. Open it and claim it there, if you want to take it over.',
    ),
  notFound: () =>
    refuse(
      'incident-not-found',
      'There is no such incident here, or you may not see it. Check the link or ask the officer.',
    ),
  notReporter: () => refuse('not-the-reporter', 'Only the person who reported this can do that.'),
  closed: () =>
    refuse(
      'incident-closed',
      'This incident is closed. Report what is new as a new incident; name this one in its note.',
    ),
  alreadyClosed: () =>
    refuse(
      'already-closed',
      'Somebody closed this incident meanwhile. Look at its history; nothing was changed.',
    ),
  alreadyTakenBack: () =>
    refuse('already-taken-back', 'This report was already taken back. Nothing was changed.'),
  noSuchQuestion: () =>
    refuse(
      'no-such-question',
      'That question is not part of this incident. Reload and answer the question you see.',
      'questionId',
    ),
  alreadyAnswered: () =>
    refuse(
      'already-answered',
      'That question has been answered already. Add what is new as details.',
      'questionId',
    ),
  anonymousReporter: () =>
    refuse(
      'reporter-unknown',
      'Nobody can be asked here: it came from a shared computer without a name, or an officer entered it. Ask in person, and add a note.',
    ),
  merged: () =>
    refuse(
      'merged',
      'This incident was merged into another and goes on there. Do it there, or undo the merge; questions to its reporter and notes still go here.',
    ),
  alreadyYours: () => refuse('already-claimed', 'You already lead this incident. Nothing was changed.'),
  notAnOfficer: (field = 'assignee') =>
    refuse(
      'not-an-officer',
      'An incident is assigned to an officer of this organization. Choose one from the list.',
      field,
    ),
  notAMember: (field: string) =>
    refuse(
      'not-a-member',
      'That is nobody of this organization. Choose a person from the list; write others into a note.',
      field,
    ),
  seeNothing: () =>
    refuse(
      'part-of-it',
      'You acted in this incident or are named in it, so that others work on it. Tell its lead what you know of it; nothing was kept here.',
    ),
  notPrivileged: () =>
    refuse(
      'not-counsel',
      'Only the lead, and whom the lead named as counsel, write what is privileged. Ask the lead to name you, or write it without the mark.',
      'privileged',
    ),
  notTheLead: () =>
    refuse('not-the-lead', 'Only the officer who leads this incident can do that. Ask them to.'),
  tooManyMessages: () =>
    refuse(
      'too-many-messages',
      'This incident has as many messages as it can hold. Report what is new as a new incident.',
    ),
  messageIdTaken: () =>
    refuse(
      'message-id-taken',
      'This message could not be accepted under its number. Send it again.',
      'messageId',
    ),
} as const satisfies Record<string, (...given: never[]) => Refusal>;
