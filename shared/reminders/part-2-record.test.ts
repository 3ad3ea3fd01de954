import { cases } from '../../test/kit/reminder-cases.ts';
import rule from './part-2-record.ts';

cases(rule, {
  speaks: [
    [
      'released, also by the care team',
      { act: 'release-record', sections: ['part-2'], relations: ['care-team'] },
    ],
    [
      'read where only the schedule links them',
      { act: 'open-section', sections: ['part-2'], relations: ['schedule'] },
    ],
    ['a Part 2 section opened', { sections: ['part-2'] }],
    ['exported with others', { act: 'export-record', sections: ['state-law', 'part-2'] }],
    [
      'for treatment too: Part 2 knows no such exemption',
      {
        act: 'release-record',
        sections: ['part-2'],
        purpose: 'TREAT',
        flow: 'disclosure',
        party: 'provider',
      },
    ],
  ],
  silent: [
    ['no protected section', { sections: [] }],
    ['another kind of protection', { sections: ['psychotherapy-notes'] }],
    [
      'read by the patient’s care team',
      { act: 'open-section', sections: ['part-2'], relations: ['care-team'] },
    ],
    ['a medical emergency', { sections: ['part-2'], purpose: 'ETREAT' }],
    ['the page does not tell', {}],
  ],
});
