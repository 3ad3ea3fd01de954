import { MARKS } from '@needful/shared/domain/playbook/playbook.ts';
import { ROOT_CAUSES } from '@needful/shared/domain/playbook/root-cause.ts';
import { STEP_STANDINGS } from '@needful/shared/domain/playbook/standing.ts';
import { DESK_PARTS, STAGES, STEP_OWNERS } from '@needful/shared/domain/playbook/step.ts';
import { builder } from '../builder.ts';
import { valuesOf } from './enums.ts';

export const StageEnum = builder.enumType('PlaybookStage', {
  description: 'What a step of a playbook is for; in the order in which they are worked.',
  values: valuesOf(STAGES),
});
export const StepOwnerEnum = builder.enumType('StepOwner', {
  description: 'Which designation does a step; JOINT where both have to.',
  values: valuesOf(STEP_OWNERS),
});
export const DeskPartEnum = builder.enumType('DeskPart', {
  description: 'The part of the desk at which a step is done.',
  values: valuesOf(DESK_PARTS),
});
export const StepStandingEnum = builder.enumType('StepStanding', {
  description:
    'How a step stands: SEEN where the desk knows that it is done, MOOT where it knows that it is not needed, else as somebody said.',
  values: valuesOf(STEP_STANDINGS),
});
export const StepMarkEnum = builder.enumType('StepMark', {
  description: 'What can be said of a step; OPEN takes back what was said.',
  values: valuesOf(MARKS),
});
export const RootCauseEnum = builder.enumType('RootCause', {
  description: 'Why it could happen: the one thing without which it would not have happened.',
  values: valuesOf(ROOT_CAUSES),
});
