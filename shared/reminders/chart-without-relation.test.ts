import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './chart-without-relation.ts';

cases(rule, {
  speaks: [
    ['no schedule, no care team, no recent visit', { relations: [] }],
    ['the same, for treatment inside', { relations: [], purpose: 'TREAT', flow: 'use' }],
  ],
  silent: [
    ['on the schedule', { relations: ['schedule'] }],
    ['in the care team', { relations: ['care-team'] }],
    ['the organization supplies nothing', {}],
    ['an emergency', { relations: [], purpose: 'ETREAT', flow: 'use' }],
  ],
});
