import { standingOf } from '../determination/standing.ts';
import type { IncidentState } from '../incident/state.ts';

/** What the desk knows of a step without anybody ticking it: done, or not needed as things stand, and why. */
export type Sight = { readonly is: 'seen' | 'moot'; readonly says: string } | null;

type Seeing = {
  readonly look: (state: IncidentState) => Sight;
  /** Whether it cannot be done anywhere but at the desk: then it is never ticked as done by hand. */
  readonly alone?: true;
};

const seen = (says: string): Sight => ({ is: 'seen', says });
const moot = (says: string): Sight => ({ is: 'moot', says });
const NO_BREACH = 'The conclusion in effect is not a breach.';

function isNoBreach({ determination }: IncidentState): boolean {
  return !['breach', 'presumed-breach'].includes(standingOf(determination).is);
}

/** By the id that a step names. An id that a history holds stays known for ever. */
export const SEEING = {
  'reporter-answered': {
    look: ({ questions }) =>
      Object.values(questions).includes('answered') ? seen('The reporter answered a question.') : null,
  },
  'discovery-settled': {
    look: ({ discovery }) =>
      discovery.choice !== null || Object.keys(discovery.entries).length > 0
        ? seen('Who knew it, and since when, is recorded.')
        : null,
  },
  'containment-confirmed': {
    look: ({ outside }) =>
      Object.values(outside.confirmations).some(({ confirmed }) => confirmed !== null)
        ? seen('A recipient answered by their link.')
        : null,
  },
  concluded: {
    alone: true,
    look: ({ determination }) => {
      const { is } = standingOf(determination);
      return is === 'presumed-breach' ? null : seen('A signed conclusion is in effect.');
    },
  },
  'affected-counted': {
    look: (state) => {
      if (isNoBreach(state)) return moot(NO_BREACH);
      const { duties, register } = state;
      const known = register.isComplete || (duties.facts.total !== null && !duties.facts.isEstimate);
      return known ? seen('Everybody whom it concerns is counted.') : null;
    },
  },
  'notices-sent': {
    look: (state) => {
      if (isNoBreach(state)) return moot(`${NO_BREACH} No notice is owed.`);
      const { records } = state.notices;
      const sent = ['individuals', 'business-associate'].some((id) => records[id]?.sent != null);
      const isConcluded = standingOf(state.determination).is === 'breach';
      return sent && isConcluded ? seen('The notice to those concerned is recorded as sent.') : null;
    },
  },
  'no-breach-no-report': {
    look: (state) => (isNoBreach(state) ? moot(`${NO_BREACH} No report is owed.`) : null),
  },
  'root-cause-set': {
    alone: true,
    look: ({ playbook }) => (playbook.rootCause === null ? null : seen('The root cause is recorded.')),
  },
  'corrective-action-owed': {
    alone: true,
    look: ({ commitments }) =>
      isOwed(commitments, 'corrective-action') ? seen('A corrective action is recorded.') : null,
  },
  'sanction-recorded': {
    look: ({ commitments }) => (isOwed(commitments, 'sanction') ? seen('A sanction is recorded.') : null),
  },
} as const satisfies Readonly<Record<string, Seeing>>;
export type SeenId = keyof typeof SEEING;

function isOwed(commitments: IncidentState['commitments'], kind: string): boolean {
  return Object.values(commitments).some((each) => each.kind === kind && each.dropped === null);
}

/** A step that a newer version of Needful wrote may name what this one cannot see: it is ticked by hand then. */
export function seeingOf(id: SeenId | null): Seeing | null {
  return id !== null && Object.hasOwn(SEEING, id) ? SEEING[id] : null;
}
