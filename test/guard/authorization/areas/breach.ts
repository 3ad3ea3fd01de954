import { randomUUID } from 'node:crypto';
import { OFFICERS } from '../callers.ts';
import { ENTRY, ENTRY_ABROAD } from '../ground.ts';
import { aSigned, onFresh } from '../on-incident.ts';
import { defineArea } from './_define.ts';

/** What an officer decides or records about a breach, each on an incident of its own. */
export default defineArea({
  roots: {
    'Mutation.incidentAnswerDetermination': OFFICERS,
    'Mutation.incidentRateFactor': OFFICERS,
    'Mutation.incidentSignConclusion': OFFICERS,
    'Mutation.incidentCheckConclusion': OFFICERS,
    'Mutation.incidentReopenDetermination': OFFICERS,
    'Mutation.incidentRecordKnowledge': OFFICERS,
    'Mutation.incidentSetKnowledgeAside': OFFICERS,
    'Mutation.incidentChooseDiscoveryDate': OFFICERS,
    'Mutation.incidentRecordBreachFacts': OFFICERS,
    'Mutation.incidentRecordHold': OFFICERS,
    'Mutation.incidentRecordNotice': OFFICERS,
    'Mutation.incidentConfirmClock': OFFICERS,
  },
  types: {
    BreachFacts: OFFICERS,
    Clock: OFFICERS,
    ClockStart: OFFICERS,
    ConclusionCheck: OFFICERS,
    DatedReason: OFFICERS,
    Determination: OFFICERS,
    DeterminationQuestion: OFFICERS,
    Discovery: OFFICERS,
    Factor: OFFICERS,
    Hold: OFFICERS,
    Knowledge: OFFICERS,
    OpenConclusion: OFFICERS,
    SignedConclusion: OFFICERS,
    StateCount: OFFICERS,
  },
  mutations: {
    incidentAnswerDetermination: onFresh({ question: 'IS_PHI', value: 'YES', why: 'A word of north.' }),
    incidentRateFactor: onFresh({ factor: 'RECIPIENT', rating: 'LOW', rationale: 'A word of north.' }),
    incidentSignConclusion: onFresh({ conclusion: 'BREACH' }),
    // Nobody checks what they signed themselves.
    incidentCheckConclusion: async (ground) => [
      { ...(await aSigned(ground, await ground.needful.signIn(ground.second))), agrees: true },
    ],
    incidentReopenDetermination: async (ground) => [
      {
        ...(await aSigned(ground, await ground.needful.signIn(ground.north.officer))),
        reason: 'A word of north.',
      },
    ],
    incidentRecordKnowledge: onFresh({ who: 'WORKFORCE', knownOn: '2026-01-05' }),
    incidentSetKnowledgeAside: onFresh({ entry: 'reporter', reason: 'A word of north.' }),
    incidentChooseDiscoveryDate: onFresh({ date: 'LEGAL', reason: 'A word of north.' }),
    incidentRecordBreachFacts: onFresh({ facts: { total: 3, byState: [{ state: 'OH', people: 3 }] } }),
    incidentRecordHold: onFresh({ form: 'ORAL', statedOn: '2026-06-20', official: 'A word of north.' }),
    incidentRecordNotice: onFresh({ clock: 'individuals', on: '2026-06-20' }),
    incidentConfirmClock: onFresh({ clock: 'individuals', applies: true, reason: 'A word of north.' }),
  },
  steps: ({ nameless, small }) => [
    ...recorded(nameless),
    `incidentRecordBreachFacts(id: "${small}", messageId: "${randomUUID()}", facts: { total: 3 })`,
  ],
});

const A_PERSON = `{ name: "Pat of north", address: { lines: ["1 North Street"], city: "Columbus", state: "OH", postalCode: "43004" },
  bornOn: "1984-03-07", patientNumber: "N-1", email: "pat@north.example", agreesToEmail: true, telephone: "614 555 0100",
  isDeceased: false, isMinor: false, qualityReason: "Seen in north.",
  representative: { relation: PERSONAL_REPRESENTATIVE, name: "Rae of north",
    address: { lines: ["2 North Street"], city: "Toronto", postalCode: "M4B 1B3", country: "Canada" } } }`;

/** Everything that can be recorded of an extent, of a discovery and of what is owed. */
function recorded(id: string): string[] {
  const to = () => `id: "${id}", messageId: "${randomUUID()}"`;
  return [
    `incidentRecordKnowledge(${to()}, who: CONTRACTOR, isActor: false, knownOn: "2026-01-05", toldOn: "2026-01-09")`,
    `incidentSetKnowledgeAside(${to()}, entry: "reporter", reason: "Another day in north.")`,
    `incidentChooseDiscoveryDate(${to()}, date: LEGAL, reason: "Told in north.")`,
    `incidentRecordBreachFacts(${to()}, facts: { total: 620, isEstimate: true, byState: [{ state: "OH", people: 620 }],
       badAddresses: 1, dataElements: [HEALTH], medium: PAPER, holdsPart2Records: false, confirmedOn: "2026-01-20",
       associateFoundOn: "2026-01-05", associateToldOn: "2026-01-09", agreementDays: 10 })`,
    `incidentRecordHold(${to()}, form: WRITTEN, statedOn: "2026-02-01", until: "2026-05-01", official: "Sheriff of north")`,
    `incidentRecordNotice(${to()}, clock: "media/oh", on: "2026-05-01")`,
    `registerAddPerson(id: "${id}", messageId: "${ENTRY}", person: ${A_PERSON})`,
    `registerChangePerson(${to()}, entry: "${ENTRY}", person: ${A_PERSON})`,
    `registerAddPerson(id: "${id}", messageId: "${ENTRY_ABROAD}", person: { name: "Ab of north",
       address: { lines: ["3 North Street"], city: "Toronto", postalCode: "M4B 1B3", country: "Canada" } })`,
    `registerAddRecipient(${to()}, recipient: { kind: EMAIL, address: "x@north.example", name: "X of north", messageReference: "<1@north.example>" })`,
    `incidentSetLegalHold(${to()}, reason: "North is sued.")`,
  ];
}
