/** The worked cases of the rules that end in a date, by their numbers there, and others at their edges. */

export type Step = readonly [mutation: string, args: string];
/** Where a clock stands, whatever today is, and its last day; null where none has to be. */
export type Expected = readonly [
  standing: 'OWED' | 'MET' | 'MAY_APPLY' | 'DOES_NOT_APPLY',
  due: string | null,
];
export type Clock = { readonly id: string; readonly state: string; readonly due: string | null };

export const knew = (on: string): Step => [
  'incidentRecordKnowledge',
  `who: WORKFORCE, isActor: false, knownOn: "${on}"`,
];
export const extent = (facts: string): Step => ['incidentRecordBreachFacts', `facts: { ${facts} }`];
export const residents = (state: string, people: number): Step =>
  extent(`total: ${people}, byState: [{ state: "${state}", people: ${people} }]`);
export const told = (clock: string, on: string): Step => [
  'incidentRecordNotice',
  `clock: "${clock}", on: "${on}"`,
];
export const oral = (on: string): Step => [
  'incidentRecordHold',
  `form: ORAL, statedOn: "${on}", official: "Det. Ames"`,
];
const written = (on: string): Step => [
  'incidentRecordHold',
  `form: WRITTEN, statedOn: "${on}", official: "Det. Ames"`,
];
const writtenUntil = (on: string, until: string): Step => [
  'incidentRecordHold',
  `form: WRITTEN, statedOn: "${on}", until: "${until}", official: "Det. Ames"`,
];
const actorKnew = (on: string): Step => [
  'incidentRecordKnowledge',
  `who: WORKFORCE, isActor: true, knownOn: "${on}"`,
];
const legalDate: Step = ['incidentChooseDiscoveryDate', 'date: LEGAL, reason: "Only the sender knew."'];
const contractor = (found: string, toldOn: string): readonly Step[] => [
  ['incidentRecordKnowledge', `who: CONTRACTOR, isActor: false, knownOn: "${found}", toldOn: "${toldOn}"`],
  extent(`associateFoundOn: "${found}", associateToldOn: "${toldOn}"`),
];
const agent = (found: string): Step => [
  'incidentRecordKnowledge',
  `who: AGENT, isActor: false, knownOn: "${found}"`,
];
const confirmed = (clock: string, applies: boolean): Step => [
  'incidentConfirmClock',
  `clock: "${clock}", applies: ${applies}, reason: "Counsel read it."`,
];

export type Place = 'practice' | 'hospital' | 'associate';

const NO: Expected = ['DOES_NOT_APPLY', null];
const CDPH = 'state-notices/ca-facility/department-of-public-health';
const CA_ATTORNEY = 'state-notices/ca-general/attorney-general';
const VT_ATTORNEY = 'state-notices/vt/attorney-general';
const NY_ATTORNEY = 'state-notices/ny/attorney-general';

type Worked = readonly [
  number: string,
  says: string,
  where: Place,
  steps: readonly Step[],
  clocks: Readonly<Record<string, Expected>>,
];

export const CASES: readonly Worked[] = [
  [
    '2a',
    'three people, found on New Year’s Day',
    'practice',
    [knew('2026-01-01'), residents('OH', 3)],
    { individuals: ['OWED', '2026-03-02'], 'hhs-small': ['OWED', '2027-03-01'] },
  ],
  [
    '2b',
    '620 people of Ohio',
    'practice',
    [knew('2026-11-21'), residents('OH', 620)],
    {
      individuals: ['OWED', '2027-01-20'],
      'media/oh': ['OWED', '2027-01-20'],
      'hhs-large': ['OWED', '2027-01-20'],
      'hhs-small': NO,
    },
  ],
  [
    '2c',
    '500 people of Nevada: a Saturday, and no media',
    'practice',
    [knew('2026-03-10'), residents('NV', 500)],
    { individuals: ['OWED', '2026-05-09'], 'hhs-large': ['OWED', '2026-05-09'], media: NO },
  ],
  [
    'of 2.3',
    '501 of one state: HHS and media',
    'practice',
    [knew('2026-11-21'), residents('NV', 501)],
    { 'media/nv': ['OWED', '2027-01-20'], 'hhs-large': ['OWED', '2027-01-20'] },
  ],
  [
    'of 2.3',
    '300 and 300 of two states: HHS and no media',
    'practice',
    [
      knew('2026-11-21'),
      extent('total: 600, byState: [{ state: "OH", people: 300 }, { state: "KY", people: 300 }]'),
    ],
    { media: NO, 'hhs-large': ['OWED', '2027-01-20'] },
  ],
  [
    '2e',
    'a coworker knew before the officer was told',
    'practice',
    [knew('2026-02-01'), knew('2026-01-05')],
    { individuals: ['OWED', '2026-03-06'] },
  ],
  [
    '2g',
    'a contractor found it and told on day 50',
    'practice',
    [...contractor('2026-03-01', '2026-04-20')],
    { 'business-associate': ['MET', '2026-04-30'], individuals: ['OWED', '2026-06-19'] },
  ],
  [
    'of 2.6',
    'an agent found it: its day is the organization’s',
    'practice',
    [agent('2026-03-01')],
    { individuals: ['OWED', '2026-04-30'] },
  ],
  [
    '2i',
    'an oral statement of law enforcement',
    'practice',
    [knew('2026-05-01'), oral('2026-06-20')],
    { individuals: ['OWED', '2026-07-20'] },
  ],
  [
    'of 2.7',
    'a written statement until a day to come',
    'practice',
    [knew('2026-10-01'), residents('OH', 620), writtenUntil('2026-11-20', '2027-02-01')],
    { individuals: ['OWED', '2027-02-01'], 'media/oh': ['OWED', '2027-02-01'] },
  ],
  [
    '2m',
    'Presence told HHS on day 101',
    'practice',
    [knew('2013-10-22'), extent('total: 836'), told('hhs-large', '2014-01-31')],
    { 'hhs-large': ['MET', '2013-12-21'] },
  ],
  [
    '3a',
    'a California hospital: the Department and the patients in 15 business days',
    'hospital',
    [knew('2026-03-10')],
    {
      [CDPH]: ['OWED', '2026-03-31'],
      'state-notices/ca-facility/individuals': ['OWED', '2026-03-31'],
      'part-2-hhs': ['MAY_APPLY', '2026-05-09'],
    },
  ],
  [
    '3b',
    'misfaxed to another covered entity that coordinates the care: the Department is left out, HIPAA is not',
    'hospital',
    [knew('2026-03-10'), confirmed(CDPH, false), confirmed('individuals', false)],
    { [CDPH]: NO, individuals: ['OWED', '2026-05-09'] },
  ],
  [
    '3d',
    'New Mexico: no clock of the state',
    'practice',
    [knew('2026-03-10'), residents('NM', 1200)],
    {
      'state-notices/nm/individuals': NO,
      'state-notices/nm/attorney-general': NO,
      individuals: ['OWED', '2026-05-09'],
    },
  ],
  [
    '3d',
    'Tennessee: no clock of the state',
    'practice',
    [knew('2026-03-10'), residents('TN', 3)],
    { 'state-notices/tn/individuals': NO, individuals: ['OWED', '2026-05-09'] },
  ],
  [
    '3f',
    'Vermont, until somebody says what was in it',
    'practice',
    [knew('2026-06-01'), residents('VT', 3)],
    {
      [VT_ATTORNEY]: ['MAY_APPLY', '2026-06-19'],
      'state-notices/vt/individuals': ['MAY_APPLY', '2026-07-16'],
    },
  ],
  [
    '3f',
    'Vermont, health data alone: the carve-out',
    'practice',
    [knew('2026-06-01'), residents('VT', 3), extent('dataElements: [HEALTH]')],
    { [VT_ATTORNEY]: NO, 'state-notices/vt/individuals': NO },
  ],
  [
    '3f',
    'Vermont, confirmed by an officer',
    'practice',
    [knew('2026-06-01'), residents('VT', 3), confirmed(VT_ATTORNEY, true)],
    { [VT_ATTORNEY]: ['OWED', '2026-06-19'] },
  ],
  [
    '3h',
    '500 people of California',
    'practice',
    [knew('2026-01-20'), residents('CA', 500), told('individuals', '2026-02-01')],
    { [CA_ATTORNEY]: NO },
  ],
  [
    '3h',
    '501 people of California',
    'practice',
    [knew('2026-01-20'), residents('CA', 501), told('individuals', '2026-02-01')],
    { [CA_ATTORNEY]: ['MAY_APPLY', '2026-02-16'] },
  ],
  [
    '3j',
    '500 people of Oklahoma',
    'practice',
    [knew('2026-03-10'), residents('OK', 500), told('individuals', '2026-04-01')],
    { 'state-notices/ok/attorney-general': ['MAY_APPLY', '2026-05-31'], 'state-notices/ok/individuals': NO },
  ],
  [
    'of 3',
    'New York: the Attorney General five business days after HHS',
    'practice',
    [knew('2026-03-10'), residents('NY', 3), told('hhs-small', '2026-04-02')],
    { [NY_ATTORNEY]: ['MAY_APPLY', '2026-04-09'] },
  ],
  [
    'of 6',
    'a record of a Part 2 program: HHS is told twice, on the same day',
    'practice',
    [knew('2026-11-21'), residents('OH', 620), extent('holdsPart2Records: true')],
    { 'hhs-large': ['OWED', '2027-01-20'], 'part-2-hhs': ['OWED', '2027-01-20'] },
  ],
  [
    'of 2.3',
    'a small one goes with the year of its discovery: 60 days after its end, whatever the year',
    'practice',
    [knew('2022-06-15'), residents('OH', 1)],
    { 'hhs-small': ['OWED', '2023-03-01'] },
  ],
  [
    'of 2.3',
    'found in 2023: on a 29 February',
    'practice',
    [knew('2023-12-31'), residents('OH', 1)],
    { 'hhs-small': ['OWED', '2024-02-29'], individuals: ['OWED', '2024-02-29'] },
  ],
  [
    'of 2.3',
    'found in 2024: on a Saturday, which it does not leave',
    'practice',
    [knew('2024-01-01'), residents('OH', 1)],
    { 'hhs-small': ['OWED', '2025-03-01'], individuals: ['OWED', '2024-03-01'] },
  ],
  [
    'of 2.3',
    'found in 2025: on a Sunday',
    'practice',
    [knew('2025-12-31'), residents('OH', 1)],
    { 'hhs-small': ['OWED', '2026-03-01'], individuals: ['OWED', '2026-03-01'] },
  ],
  [
    'of 2.3',
    '499 people: with the year',
    'practice',
    [knew('2026-03-10'), residents('NV', 499)],
    { 'hhs-small': ['OWED', '2027-03-01'], 'hhs-large': NO, media: NO },
  ],
  [
    'of 2.3',
    'the count grows past 499: at once',
    'practice',
    [knew('2026-03-10'), residents('NV', 499), residents('NV', 500)],
    { 'hhs-small': NO, 'hhs-large': ['OWED', '2026-05-09'] },
  ],
  [
    'of 2.3',
    'nobody counted: both may apply, and the earlier date stands there',
    'practice',
    [knew('2026-03-10')],
    {
      'hhs-small': ['MAY_APPLY', '2027-03-01'],
      'hhs-large': ['MAY_APPLY', '2026-05-09'],
      media: ['MAY_APPLY', '2026-05-09'],
    },
  ],
  [
    'of 2.3',
    '620 people, and nobody said where they live: media may have to be told',
    'practice',
    [knew('2026-03-10'), extent('total: 620, isEstimate: true')],
    { media: ['MAY_APPLY', '2026-05-09'], 'hhs-large': ['OWED', '2026-05-09'] },
  ],
  [
    'of 2.3',
    '501 people of Guam, which has no statute here',
    'practice',
    [knew('2026-03-10'), residents('GU', 501)],
    { 'media/gu': ['OWED', '2026-05-09'] },
  ],
  [
    'of 2.3',
    'HHS is told when the people are, not on day 60',
    'practice',
    [knew('2026-03-10'), residents('NV', 500), told('individuals', '2026-04-01')],
    { individuals: ['MET', '2026-05-09'], 'hhs-large': ['OWED', '2026-04-01'] },
  ],
  [
    'of 2.1',
    'the sender knew before anybody else: the earlier date, unless an officer chooses',
    'practice',
    [knew('2026-02-01'), actorKnew('2026-01-05')],
    { individuals: ['OWED', '2026-03-06'] },
  ],
  [
    'of 2.1',
    'and from the first other person once an officer chose so, with a reason',
    'practice',
    [knew('2026-02-01'), actorKnew('2026-01-05'), legalDate],
    { individuals: ['OWED', '2026-04-02'] },
  ],
  [
    'of 2.1',
    'reasonable diligence would have shown it',
    'practice',
    [
      knew('2026-02-01'),
      ['incidentRecordKnowledge', 'who: WORKFORCE, isActor: false, byDiligence: true, knownOn: "2026-01-05"'],
    ],
    { individuals: ['OWED', '2026-03-06'] },
  ],
  [
    'of 2.1',
    'a patient knew for long, and told somebody here on the day that counts',
    'practice',
    [
      [
        'incidentRecordKnowledge',
        'who: OUTSIDE, isActor: false, knownOn: "2026-01-05", toldOn: "2026-02-01"',
      ],
    ],
    { individuals: ['OWED', '2026-04-02'] },
  ],
  [
    'of 2.6',
    'this organization is the business associate: it owes the covered entity, and nobody else',
    'associate',
    [knew('2026-03-10'), residents('NV', 620)],
    { 'business-associate': ['OWED', '2026-05-09'], individuals: NO, 'hhs-large': NO, media: NO },
  ],
  [
    'of 2.6',
    'its agreement gives five days',
    'associate',
    [knew('2026-03-10'), extent('agreementDays: 5')],
    { 'business-associate': ['OWED', '2026-03-15'] },
  ],
  [
    'of 2.6',
    'its agreement gives ninety, more than the rule’s 60',
    'associate',
    [knew('2026-03-10'), extent('agreementDays: 90')],
    { 'business-associate': ['OWED', '2026-05-09'] },
  ],
  [
    'of 2.6',
    'a contractor that has not told yet',
    'practice',
    [extent('associateFoundOn: "2026-03-01"')],
    { 'business-associate': ['OWED', '2026-04-30'] },
  ],
  [
    'of 2.7',
    'a written statement without a time counts as oral',
    'practice',
    [knew('2026-05-01'), written('2026-06-20')],
    { individuals: ['OWED', '2026-07-20'] },
  ],
  [
    'of 2.7',
    'a written one within the 30 days of an oral one',
    'practice',
    [knew('2026-05-01'), oral('2026-06-20'), writtenUntil('2026-07-19', '2026-09-30')],
    { individuals: ['OWED', '2026-09-30'] },
  ],
  [
    'of 2.7',
    'a written one a day after those 30 days',
    'practice',
    [knew('2026-05-01'), oral('2026-06-20'), writtenUntil('2026-07-21', '2026-09-30')],
    { individuals: ['OWED', '2026-07-20'] },
  ],
  [
    'of 2.7',
    'said orally once more: 30 days from the first',
    'practice',
    [knew('2026-05-01'), oral('2026-06-10'), oral('2026-06-28')],
    { individuals: ['OWED', '2026-07-10'] },
  ],
  [
    'of 2.7',
    'a delay that ends before the 60 days moves nothing',
    'practice',
    [knew('2026-05-01'), writtenUntil('2026-05-10', '2026-06-01')],
    { individuals: ['OWED', '2026-06-30'] },
  ],
  [
    'of 2.7',
    'asked for after the last day: what was late stays late',
    'practice',
    [knew('2026-05-01'), oral('2026-07-01')],
    { individuals: ['OWED', '2026-06-30'] },
  ],
  [
    'of 2.7',
    'a business associate waits as well',
    'associate',
    [knew('2026-05-01'), oral('2026-06-20')],
    { 'business-associate': ['OWED', '2026-07-20'] },
  ],
  [
    'of 3',
    'a California hospital after a delay: 15 business days again',
    'hospital',
    [knew('2026-03-02'), writtenUntil('2026-03-10', '2026-03-13')],
    { [CDPH]: ['OWED', '2026-04-03'] },
  ],
  [
    'of 3',
    'a California hospital whose contractor found it: from that day',
    'hospital',
    contractor('2026-03-10', '2026-04-20'),
    { [CDPH]: ['OWED', '2026-03-31'], individuals: ['OWED', '2026-06-19'] },
  ],
  [
    'of 3',
    'Vermont, with a Social Security number among it: both are back',
    'practice',
    [knew('2026-06-01'), residents('VT', 3), extent('dataElements: [HEALTH, SSN]')],
    {
      [VT_ATTORNEY]: ['MAY_APPLY', '2026-06-19'],
      'state-notices/vt/individuals': ['MAY_APPLY', '2026-07-16'],
    },
  ],
  [
    'of 3',
    'Maryland after a delay: what is left of its 45 days, else 7 days',
    'practice',
    [knew('2026-03-02'), residents('MD', 1), writtenUntil('2026-03-10', '2026-04-20')],
    { 'state-notices/md/attorney-general': ['MAY_APPLY', '2026-04-27'] },
  ],
  [
    'of 3',
    'residents of several states: the clocks of each, and the earliest leads',
    'practice',
    [
      knew('2026-03-02'),
      extent('byState: [{ state: "NY", people: 2 }, { state: "ME", people: 1 }, { state: "TN", people: 1 }]'),
    ],
    {
      'state-notices/ny/individuals': ['MAY_APPLY', '2026-04-01'],
      'state-notices/me/individuals': ['MAY_APPLY', null],
      'state-notices/tn/individuals': NO,
      individuals: ['OWED', '2026-05-01'],
    },
  ],
  [
    'of 6',
    'a small one of a Part 2 program: twice, with the year',
    'practice',
    [knew('2026-03-10'), residents('OH', 1), extent('holdsPart2Records: true')],
    { 'hhs-small': ['OWED', '2027-03-01'], 'part-2-hhs': ['OWED', '2027-03-01'] },
  ],
  [
    'of 6',
    'no Part 2 record was among it, although the hospital holds some',
    'hospital',
    [knew('2026-03-10'), extent('holdsPart2Records: false')],
    { 'part-2-hhs': NO },
  ],
];
