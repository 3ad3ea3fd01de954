import { personOf } from '../incident/actor.ts';
import type { DecisionFacts } from '../incident/decide.ts';
import type { Decided } from '../incident/define-slice.ts';
import type { Given } from '../incident/events.ts';
import type { IncidentState } from '../incident/state.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { PlaybookBody, PlaybookEventBody } from './commands.ts';
import type { Playbook } from './playbook.ts';
import { seeingOf } from './seen.ts';
import { standingOfStep, stepsOf } from './standing.ts';
import type { PlaybookPart } from './step.ts';

const refusals = {
  unknown: () => refuse('no-such-step', 'There is no such step here. Reload and choose one you see.', 'step'),
  seen: () =>
    refuse('step-seen', 'The desk sees already that this is done. Nothing has to be ticked.', 'step'),
  alone: () =>
    refuse(
      'step-done-at-desk',
      'Do it in the part of the desk that it opens: it is shown as done then.',
      'step',
    ),
  unexplained: () => refuse('reason-missing', 'Say why it is not needed here.', 'reason'),
  notFound: () => refuse('reason-missing', 'Say where the cause was looked for.', 'reason'),
  otherwise: () =>
    refuse('reason-missing', 'Another cause was recorded before. Say what changed it.', 'reason'),
} as const;

/** What is said of a step, or of the cause; before the first of them, the playbooks are taken as they are. */
export function decidePlaybook(
  state: IncidentState,
  command: Given<PlaybookBody>,
  { playbookFor }: DecisionFacts,
): Decided {
  const applying = playbookFor(state);
  const said = command.type === 'mark-step' ? marked(state, command, applying) : caused(state, command);
  if (isRefusal(said) || said.length === 0) return said;
  return [...takenWith(state.playbook, applying), ...said];
}

/** The playbooks that are not kept with the incident yet. */
export function takenWith({ taken }: Playbook, applying: readonly PlaybookPart[]): PlaybookEventBody[] {
  const parts = applying.filter(({ id }) => !Object.hasOwn(taken, id));
  return parts.length === 0 ? [] : [{ type: 'playbook-taken', parts }];
}

function marked(
  state: IncidentState,
  { messageId, step: id, as, reason }: Extract<PlaybookBody, { type: 'mark-step' }>,
  applying: readonly PlaybookPart[],
): readonly PlaybookEventBody[] | Refusal {
  const found = stepsOf(state, applying).find(({ step }) => step.id === id);
  if (found === undefined) return refusals.unknown();
  if (found.is === 'seen') return refusals.seen();
  if (as === 'done' && seeingOf(found.step.seen)?.alone === true) return refusals.alone();
  if (as === 'not-needed' && reason === null) return refusals.unexplained();
  const before = standingOfStep(state, found.step).mark?.as ?? 'open';
  if (before === as && as !== 'not-needed') return [];
  return [{ type: 'step-marked', messageId, step: id, as, reason, does: found.step.do }];
}

function caused(
  { playbook: { rootCause } }: IncidentState,
  { messageId, cause, reason }: Extract<PlaybookBody, { type: 'set-root-cause' }>,
): readonly PlaybookEventBody[] | Refusal {
  if (reason === null && cause === 'not-found') return refusals.notFound();
  if (reason === null && rootCause !== null) return rootCause.cause === cause ? [] : refusals.otherwise();
  return [{ type: 'root-cause-set', messageId, cause, reason }];
}

export function evolvePlaybook(playbook: Playbook, event: Given<PlaybookEventBody>): Playbook {
  if (event.type === 'playbook-taken') {
    const parts = Object.fromEntries(event.parts.map((part) => [part.id, part]));
    return { ...playbook, taken: { ...playbook.taken, ...parts } };
  }
  const { reason, at } = event;
  const by = personOf(event);
  if (event.type === 'root-cause-set')
    return { ...playbook, rootCause: { cause: event.cause, by, at, reason } };
  return { ...playbook, marks: { ...playbook.marks, [event.step]: { as: event.as, by, at, reason } } };
}
