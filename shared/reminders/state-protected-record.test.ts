import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './state-protected-record.ts';

cases(rule, {
  speaks: [
    ['a part that state law protects', { sections: ['state-law'] }],
    [
      'the same, exported by the care team',
      { act: 'export-record', sections: ['state-law'], relations: ['care-team'] },
    ],
    ['the same, opened by who is not on the care team', { sections: ['state-law'], relations: ['schedule'] }],
    ['a part that the organization protects', { act: 'print-record', sections: ['organization'] }],
  ],
  silent: [
    ['no protected section', { sections: [] }],
    ['a page that does not tell which parts are protected', { relations: [] }],
    ['Part 2 records only: that rule speaks', { sections: ['part-2'] }],
    ['read by the patient’s care team', { sections: ['state-law'], relations: ['care-team'] }],
    ['another act', { act: 'open-chart', sections: ['state-law'] }],
  ],
});
