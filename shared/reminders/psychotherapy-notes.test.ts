import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './psychotherapy-notes.ts';

cases(rule, {
  speaks: [
    ['psychotherapy notes opened', { sections: ['psychotherapy-notes'] }],
    [
      'printed for treatment',
      { act: 'print-record', sections: ['psychotherapy-notes'], purpose: 'TREAT', flow: 'use' },
    ],
  ],
  silent: [
    ['no protected section', { sections: [] }],
    ['the patient authorized it', { sections: ['psychotherapy-notes'], basis: 'authorization' }],
    ['Part 2 records only', { sections: ['part-2'] }],
  ],
});
