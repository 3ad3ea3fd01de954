import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './state-protected-record.ts';

cases(rule, {
  speaks: [
    ['a part that state law protects', { sections: ['state-law'] }],
    ['a part that the organization protects', { act: 'print-record', sections: ['organization'] }],
  ],
  silent: [
    ['no protected section', { sections: [] }],
    ['Part 2 records only: that rule speaks', { sections: ['part-2'] }],
    ['another act', { act: 'open-chart', sections: ['state-law'] }],
  ],
});
