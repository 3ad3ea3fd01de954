import { randomUUID } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { OFFICERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { aFreshIncident, byOfficer, incidents, onFresh, todayOfNorth } from '../on-incident.ts';
import { defineArea } from './_define.ts';

/** A letter with every element in it. */
const LETTER = {
  notice: 'individuals',
  template: 'individuals-english',
  happened: 'A word of north.',
  types: 'A word of north.',
  steps: 'A word of north.',
  doing: 'A word of north.',
  contact: { tollFree: '1-800-555-0100' },
};

/** What is done about notices, each on an incident of its own. */
export default defineArea({
  roots: {
    'Query.incidentNotices': OFFICERS,
    'Query.hhsYear': OFFICERS,
    'Mutation.incidentRecordNoticeFacts': OFFICERS,
    'Mutation.incidentDraftNotice': OFFICERS,
    'Mutation.incidentApproveNotice': OFFICERS,
    'Mutation.incidentRecordSent': OFFICERS,
    'Mutation.incidentAddAddendum': OFFICERS,
    'Mutation.incidentRecordReturned': OFFICERS,
    'Mutation.incidentSetLettersAside': OFFICERS,
  },
  types: {
    AddressProblem: OFFICERS,
    HhsBreach: OFFICERS,
    HhsYear: OFFICERS,
    LetterBlock: OFFICERS,
    LetterTemplate: OFFICERS,
    MissingOnSheet: OFFICERS,
    Notice: OFFICERS,
    NoticeAddendum: OFFICERS,
    NoticeContact: OFFICERS,
    NoticeDesk: OFFICERS,
    NoticeDraft: OFFICERS,
    NoticeFacts: OFFICERS,
    NoticeSent: OFFICERS,
    NoticeStep: OFFICERS,
    SheetRow: OFFICERS,
    StateLetter: OFFICERS,
  },
  queries: {
    hhsYear: async () => [{ year: new Date().getFullYear() }],
    incidentNotices: async (ground) => (await incidents(ground)).map(({ id }) => ({ id })),
  },
  mutations: {
    incidentRecordNoticeFacts: onFresh({
      facts: { entityType: 'PROVIDER' },
      description: 'A word of north.',
    }),
    incidentDraftNotice: onFresh(LETTER),
    incidentApproveNotice: async (ground) => [{ ...(await aDrafted(ground)), notice: 'individuals' }],
    incidentRecordSent: async (ground) => [
      {
        ...(await anApproved(ground)),
        notice: 'individuals',
        on: todayOfNorth(),
        channel: 'FIRST_CLASS_MAIL',
        proof: 'A word of north.',
      },
    ],
    incidentRecordReturned: async (ground) => [{ ...(await aSent(ground)), on: todayOfNorth() }],
    incidentSetLettersAside: async (ground) => [{ ...(await aSent(ground)), reason: 'A word of north.' }],
    incidentAddAddendum: onFresh({
      notice: 'individuals',
      kind: 'TELEPHONE',
      on: todayOfNorth(),
      text: 'A word of north.',
      proof: 'A word of north.',
    }),
  },
  steps: ({ nameless }) => noticed(nameless),
});

/** A letter that left to somebody of the register, by the officer who leads. */
async function aSent(ground: Ground) {
  const { id } = await anApproved(ground);
  const entry = randomUUID();
  const person =
    '{ name: "Of north", address: { lines: ["1 Way"], city: "Columbus", state: "OH", postalCode: "43004" } }';
  await byOfficer(ground, `registerAddPerson(id: "${id}", messageId: "${entry}", person: ${person})`);
  const sent = `notice: "individuals", on: "${todayOfNorth()}", channel: FIRST_CLASS_MAIL, proof: "Of north."`;
  await byOfficer(ground, `incidentRecordSent(id: "${id}", messageId: "${randomUUID()}", ${sent})`);
  return { id, messageId: randomUUID(), entries: [entry] };
}

async function aDrafted(ground: Ground) {
  const { id } = await aFreshIncident(ground);
  await byOfficer(
    ground,
    `incidentDraftNotice(id: "${id}", messageId: "${randomUUID()}", notice: "individuals", template: "individuals-english",
       happened: "Of north.", types: "Of north.", steps: "Of north.", doing: "Of north.", contact: { web: "north.example" })`,
  );
  return { id, messageId: randomUUID() };
}

async function anApproved(ground: Ground) {
  const { id } = await aDrafted(ground);
  const to = `id: "${id}", messageId: "${randomUUID()}"`;
  await byOfficer(ground, `incidentApproveNotice(${to}, notice: "individuals")`);
  return { id, messageId: randomUUID() };
}

const ENTRY_UNREACHED = '018f0000-0000-7000-8000-000000000003';

/** Everything that can be done about notices: one is sent, one is a sheet, one is owed no longer. */
function noticed(id: string): string[] {
  const to = () => `id: "${id}", messageId: "${randomUUID()}"`;
  const on = dayIn('America/New_York', new Date().toISOString() as Instant);
  return [
    `incidentRecordNoticeFacts(${to()}, description: "Of north.", facts: { entityType: PROVIDER, breachStart: "2026-01-02",
       breachEnd: "2026-01-03", discoveryEnd: "2026-01-09", breachTypes: [LOSS], locations: [LAPTOP], phiTypes: [CLINICAL],
       safeguards: [NONE], actions: [TRAINING], address: "1 Way of north", contactName: "Officer of north",
       contactEmail: "o@north.example", contactPhone: "555-0100" })`,
    `incidentDraftNotice(${to()}, notice: "individuals", template: "individuals-english", happened: "Lost in north.",
       types: "Charts of north.", steps: "Call north.", doing: "North looks.",
       contact: { tollFree: "1-800-555-0100", email: "ask@north.example", web: "north.example", postal: "1 Way of north" })`,
    `incidentApproveNotice(${to()}, notice: "individuals")`,
    `incidentRecordSent(${to()}, notice: "individuals", on: "${on}", channel: FIRST_CLASS_MAIL, proof: "Receipt of north.")`,
    `incidentAddAddendum(${to()}, notice: "individuals", kind: ADDENDUM, on: "${on}", text: "More of north.", proof: "Slip of north.")`,
    `incidentRecordBreachFacts(${to()}, facts: { byState: [{ state: "OH", people: 400 }, { state: "CA", people: 1 }] })`,
    `registerAddPerson(id: "${id}", messageId: "${ENTRY_UNREACHED}", person: { name: "Bo of north" })`,
  ];
}
