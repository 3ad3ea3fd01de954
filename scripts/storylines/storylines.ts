import { answers, extent, knewBefore, rated, type Storyline, signed, step } from './storyline.ts';

const UNSECURED = { IS_PHI: 'YES', WAS_PERMITTED: 'NO', WAS_ENCRYPTED: 'NO', WAS_DESTROYED: 'NO' } as const;
const NO_EXCEPTION = { I_GOOD_FAITH: 'NO', II_SAME_ENTITY: 'NO', III_NOT_RETAINED: 'NO' } as const;

/** The storylines of the demo practice: nobody in them exists. */
export const STORYLINES = {
  privacy: {
    title: 'An e-mail to the wrong clinic',
    where: 'practice',
    kind: 'misdirected-email',
    steps: [
      step('pat', 'Claim'),
      extent({ total: 1, byState: [{ state: 'IL', people: 1 }], dataElements: ['HEALTH'] }, 'pat'),
      ...answers({ ...UNSECURED, ...NO_EXCEPTION }, 'pat'),
      rated('NATURE_AND_EXTENT', 'LOW', 'A name and a time, no diagnosis.', 'The sent copy', 'pat'),
      rated('RECIPIENT', 'LOW', 'Another covered entity, bound by the same rules.', 'Its letterhead', 'pat'),
      rated('ACQUIRED_OR_VIEWED', 'LOW', 'Deleted before it was opened.', 'Their written reply', 'pat'),
      rated('MITIGATION', 'LOW', 'Deletion confirmed within the hour.', 'Their written reply', 'pat'),
      signed('LOW_PROBABILITY', 'A colleague bound by HIPAA deleted it unopened and said so.', 'pat'),
    ],
    mustBeSeen:
      'Pat Lee leads as Privacy Officer and nobody joins; four factors with rationale and evidence stand under the signed low probability, and no notice is owed.',
  },
  security: {
    title: 'A password on a note',
    where: 'practice',
    kind: 'shared-password',
    steps: [step('sam', 'Claim'), knewBefore(2, 'sam')],
    mustBeSeen:
      'Sam Rivera leads as Security Officer and nobody joins; it is presumed a breach, and the clock of the people affected runs from two days before the report.',
  },
  joint: {
    title: 'A laptop left on a train',
    where: 'practice',
    kind: 'lost-device',
    steps: [
      step('sam', 'Claim'),
      ...answers({ IS_PHI: 'YES', WAS_PERMITTED: 'NO', WAS_ENCRYPTED: 'YES', WAS_KEY_SAFE: 'YES' }, 'pat'),
      signed('SECURED', 'Its disk was encrypted (FIPS 140-2), and the key was not with it.', 'pat'),
    ],
    mustBeSeen:
      'Sam Rivera leads the containment and Pat Lee joins; that it was secured is signed by Pat Lee under the privacy charter, and no notice is owed.',
  },
  'combined-role': {
    title: 'A mailing with the wrong names, where one person decides',
    where: 'clinic',
    kind: 'misdirected-letter',
    steps: [
      step('pat', 'Claim'),
      extent({ total: 520, byState: [{ state: 'IL', people: 520 }], medium: 'PAPER' }, 'pat'),
      ...answers(UNSECURED, 'pat'),
      signed('BREACH', 'The letters were opened by the neighbours.', 'pat'),
    ],
    mustBeSeen:
      'Pat Lee holds both designations, so the breach of 520 people that Pat Lee signed waits for Sam Rivera to look at it, and its clocks run meanwhile.',
  },
  conflict: {
    title: 'An e-mail that the Privacy Officer sent',
    where: 'practice',
    kind: 'misdirected-email',
    steps: [
      step('sam', 'NameInvolvement', ({ people }) => ({
        acted: [people.pat],
        named: [],
        functions: [],
        reason: 'Pat sent it.',
      })),
      step('sam', 'Claim'),
    ],
    mustBeSeen:
      'Pat Lee acted in it and is recused: Sam Rivera leads in Pat’s place, flagged as a conflict, and Pat Lee finds it nowhere.',
  },
  ransomware: {
    title: 'Ransomware on the file server: 620 people in two states',
    where: 'practice',
    kind: 'malware',
    steps: [
      step('sam', 'Claim'),
      knewBefore(1, 'sam'),
      extent(
        {
          total: 620,
          isEstimate: true,
          byState: [
            { state: 'TX', people: 510 },
            { state: 'OH', people: 110 },
          ],
          dataElements: ['HEALTH', 'SSN'],
          medium: 'COMPUTERIZED',
        },
        'pat',
      ),
      ...answers(UNSECURED, 'pat'),
      signed('BREACH', 'Nothing shows that the files were not read.', 'pat'),
    ],
    mustBeSeen:
      'The people and HHS are told at once, the media of Texas (510 residents) and not of Ohio (110), all 60 days after the day before the report; the Attorney General of Texas may have to be told 30 days after the determination.',
  },
  'part-2': {
    title: 'A fax of a treatment record under 42 CFR Part 2',
    where: 'practice',
    kind: 'misdirected-fax',
    steps: [
      step('pat', 'Claim'),
      extent(
        { total: 1, byState: [{ state: 'IL', people: 1 }], holdsPart2Records: true, medium: 'PAPER' },
        'pat',
      ),
    ],
    mustBeSeen:
      'HHS is told twice, as HIPAA and as Part 2 (42 CFR 2.16(b)), with the same last day: 60 days after the end of the year.',
  },
} as const satisfies Readonly<Record<string, Storyline>>;

export type StorylineId = keyof typeof STORYLINES;
