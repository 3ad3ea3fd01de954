import type { CalendarDate, PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CommitmentBody } from './commands.ts';
import type { Commitments } from './commitment.ts';
import type { CommitmentEventBody } from './events.ts';

export type CommitmentContext = {
  /** Today in the organization's time zone. */
  readonly today: CalendarDate;
  readonly by: PersonId;
};

const refusals = {
  past: () => refuse('due-in-past', 'That day is over. Choose today or a later day.', 'dueOn'),
  future: () => refuse('date-in-future', 'That day has not come yet. Correct the date.', 'on'),
  unknown: () =>
    refuse(
      'no-such-commitment',
      'There is no such commitment here. Reload and choose one you see.',
      'commitment',
    ),
  over: () =>
    refuse('commitment-over', 'This commitment is done or dropped already. Make a new one if more is owed.'),
  notDone: () =>
    refuse('commitment-not-done', 'Whether it helped can be judged once it is done. Record that first.'),
  concernsNobody: () =>
    refuse('only-sanctions-concern', 'Only a sanction concerns somebody. Leave the person out.', 'concerns'),
  ownSanction: () =>
    refuse('own-sanction', 'Nobody sanctions themselves. Let another officer record it.', 'concerns'),
  ownerIsConcerned: () =>
    refuse('own-sanction', 'Whom a sanction is for cannot carry it out. Choose another owner.', 'owner'),
  /** Asked of every sanction: asked of the reporter's alone, it would tell who reported in confidence. */
  unexplained: () =>
    refuse(
      'sanction-unexplained',
      'Say for what they are sanctioned. Retaliation for good-faith reporting is prohibited (164.530(g), 160.316).',
      'rationale',
    ),
} as const;

/** What follows from a command about what is owed. Dates are calendar dates in the organization's time zone. */
export function decideCommitments(
  commitments: Commitments,
  command: CommitmentBody,
  context: CommitmentContext,
): readonly CommitmentEventBody[] | Refusal {
  if (command.type === 'make-commitment') return decideNew(command, context);
  const commitment = commitments[command.commitment];
  if (commitment === undefined) return refusals.unknown();
  const isOver = commitment.done !== null || commitment.dropped !== null;
  switch (command.type) {
    case 'change-commitment': {
      if (isOver) return refusals.over();
      if (command.dueOn < context.today) return refusals.past();
      if (command.owner === commitment.concerns) return refusals.ownerIsConcerned();
      return [{ ...command, type: 'commitment-changed' }];
    }
    case 'finish-commitment':
      if (isOver) return refusals.over();
      return command.on > context.today ? refusals.future() : [{ ...command, type: 'commitment-done' }];
    case 'assess-commitment':
      return commitment.done === null ? refusals.notDone() : [{ ...command, type: 'commitment-assessed' }];
    case 'drop-commitment':
      return isOver ? refusals.over() : [{ ...command, type: 'commitment-dropped' }];
  }
}

type Made = Extract<CommitmentBody, { type: 'make-commitment' }>;

function decideNew(
  command: Made,
  { today, by }: CommitmentContext,
): readonly CommitmentEventBody[] | Refusal {
  const { kind, concerns, owner, dueOn, rationale } = command;
  if (dueOn < today) return refusals.past();
  if (concerns !== null) {
    if (kind !== 'sanction') return refusals.concernsNobody();
    if (concerns === by) return refusals.ownSanction();
    if (concerns === owner) return refusals.ownerIsConcerned();
    if (rationale === null) return refusals.unexplained();
  }
  return [{ ...command, type: 'commitment-made' }];
}

/** What is owed after one more event. */
export function evolveCommitments(commitments: Commitments, event: CommitmentEventBody): Commitments {
  if (event.type === 'commitment-made') {
    const { messageId, kind, text, owner, dueOn, concerns } = event;
    const made = { kind, text, owner, dueOn, concerns, done: null, effect: null, dropped: null };
    return { ...commitments, [messageId]: made };
  }
  const before = commitments[event.commitment];
  if (before === undefined) throw new Error(`No commitment ${event.commitment} was made`);
  const after = (change: Partial<typeof before>) => ({
    ...commitments,
    [event.commitment]: { ...before, ...change },
  });
  switch (event.type) {
    case 'commitment-changed':
      return after({ owner: event.owner, dueOn: event.dueOn });
    case 'commitment-done':
      return after({ done: { on: event.on, evidence: event.evidence } });
    case 'commitment-assessed':
      return after({ effect: { effect: event.effect, rationale: event.rationale } });
    case 'commitment-dropped':
      return after({ dropped: event.reason });
  }
}
