import { ROOT_CAUSE_WORDS } from '@needful/shared/domain/playbook/root-cause.ts';
import type {
  DeskPart,
  IncidentPlaybookFragment,
  PlaybookStage,
  RootCause,
  StepOwner,
  StepStanding,
} from '../../generated/graphql.ts';

export type Step = IncidentPlaybookFragment['playbook']['steps'][number];

export const stageWords: { readonly [stage in PlaybookStage]: string } = {
  CONTAIN: 'Limit the harm',
  FIND_OUT: 'Find out',
  DECIDE: 'Decide',
  TELL: 'Tell',
  PREVENT: 'So that it does not recur',
};

export const ownerWords: { readonly [owner in StepOwner]: string } = {
  PRIVACY: 'the Privacy Officer',
  SECURITY: 'the Security Officer',
  JOINT: 'both officers',
};

export const standingWords: { readonly [standing in StepStanding]: string } = {
  OPEN: 'Open',
  SEEN: 'Done',
  DONE: 'Done',
  NOT_NEEDED: 'Not needed',
  MOOT: 'Not needed',
};

/** Where a step is done, and the word by which that part of the page is found. */
export const partWords: { readonly [part in DeskPart]: { readonly title: string; readonly anchor: string } } =
  {
    DETERMINATION: { title: 'the determination', anchor: 'determination' },
    DISCOVERY: { title: 'since when it was known', anchor: 'discovery' },
    EXTENT: { title: 'the extent', anchor: 'extent' },
    REGISTER: { title: 'people affected', anchor: 'register' },
    NOTICES: { title: 'the notices', anchor: 'notices' },
    COMMITMENTS: { title: 'what is owed', anchor: 'commitments' },
    CONFIRMATIONS: { title: 'what recipients confirm', anchor: 'confirmations' },
    PEOPLE: { title: 'people and route', anchor: 'people' },
    QUESTION: { title: 'the conversation', anchor: 'question' },
    ROOT_CAUSE: { title: 'the root cause', anchor: 'root-cause' },
  };

export const causeWords: {
  readonly [cause in RootCause]: { readonly title: string; readonly means: string };
} = {
  HUMAN_SLIP: ROOT_CAUSE_WORDS['human-slip'],
  TRAINING: ROOT_CAUSE_WORDS.training,
  PROCESS: ROOT_CAUSE_WORDS.process,
  POLICY_MISSING: ROOT_CAUSE_WORDS['policy-missing'],
  TECHNOLOGY: ROOT_CAUSE_WORDS.technology,
  THIRD_PARTY: ROOT_CAUSE_WORDS['third-party'],
  DELIBERATE: ROOT_CAUSE_WORDS.deliberate,
  NOT_FOUND: ROOT_CAUSE_WORDS['not-found'],
};

/** What is needed before closing and stands open. */
export function openNeeded(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ needed, standing }) => needed && standing === 'OPEN');
}
