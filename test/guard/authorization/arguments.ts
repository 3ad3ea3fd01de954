import { randomUUID } from 'node:crypto';
import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { addMember } from '../../../server/store/people.ts';
import { inTenant } from '../../../server/store/tenant.ts';
import { makeColleague } from '../../kit/practice.ts';
import { aReport, sendReport } from '../../kit/report.ts';
import type { SignedIn } from '../../kit/server.ts';
import { ENTRY, ENTRY_ABROAD, enrol, type Ground, incidentIn } from './practice.ts';
import type { Caller } from './rules.ts';

/** Arguments that name things of practice `north`. Several sets where no one of them shows every field. */
type Maker = (ground: Ground) => Promise<readonly object[]>;

/** For the queries that demand an argument. `node` and `nodes` are asked with the ids that the others showed. */
export const QUERY_ARGUMENTS: Readonly<Record<string, Maker>> = {
  incident: async (ground) => (await incidents(ground)).map(({ id }) => ({ id })),
  incidentByReference: async (ground) => (await incidents(ground)).map(({ reference }) => ({ reference })),
  registerEntries: async (ground) => [{ id: (await incidents(ground))[1]?.id }],
  registerPeople: async (ground) => [
    { id: (await incidents(ground))[1]?.id, entries: [ENTRY, ENTRY_ABROAD] },
  ],
  registerRecipients: async (ground) => [{ id: (await incidents(ground))[1]?.id }],
  wouldPurge: async () => [{ on: '2099-01-01' }],
  snippetVersions: async () => [{ snippetId: 'own' }, { snippetId: 'minimum-necessary-whole-record' }],
  smallBreaches: async () => [{ year: new Date().getFullYear() }],
  incidentNotices: async (ground) => (await incidents(ground)).map(({ id }) => ({ id })),
  signInEvents: async ({ north }) => [{ personId: north.officer.personId }],
};

async function incidents(ground: Ground) {
  const reports = [ground.full, ground.nameless, ground.told];
  return await Promise.all(reports.map((report) => incidentIn(ground, report)));
}

/** Everything an officer decides or records about a breach, each on an incident of its own. */
const BREACH_ARGUMENTS: Readonly<Record<string, Maker>> = {
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
};

const SOMEBODY = { name: 'Somebody of north', residence: 'OH' };
const SOMEWHERE = { kind: 'FAX', address: '614 555 0101' };

/** What is done with the register of people affected. */
const REGISTER_ARGUMENTS: Readonly<Record<string, Maker>> = {
  registerAddPerson: onFresh({ person: SOMEBODY }),
  registerChangePerson: onEntry({ person: SOMEBODY }),
  registerRemovePerson: onEntry({ reason: 'A word of north.' }),
  registerComplete: onFresh({ isComplete: true }),
  registerGrant: toSecond((person) => ({ person })),
  registerEndGrant: async (ground) => {
    const { id } = await aFreshIncident(ground);
    const person = ground.second.personId;
    await byOfficer(ground, `registerGrant(id: "${id}", messageId: "${randomUUID()}", person: "${person}")`);
    return [{ id, messageId: randomUUID(), person }];
  },
  registerAddRecipient: onFresh({ recipient: SOMEWHERE }),
  registerRemoveRecipient: async (ground) => {
    const { id } = await aFreshIncident(ground);
    const entry = randomUUID();
    const recipient = '{ kind: FAX, address: "614 555 0101" }';
    await byOfficer(
      ground,
      `registerAddRecipient(id: "${id}", messageId: "${entry}", recipient: ${recipient})`,
    );
    return [{ id, messageId: randomUUID(), entry }];
  },
};

function onEntry(given: object): Maker {
  return async (ground) => {
    const { id } = await aFreshIncident(ground);
    const entry = randomUUID();
    const person = '{ name: "Entered in north" }';
    await byOfficer(ground, `registerAddPerson(id: "${id}", messageId: "${entry}", person: ${person})`);
    return [{ id, messageId: randomUUID(), entry, ...given }];
  };
}

async function byOfficer({ needful, callers }: Ground, call: string): Promise<void> {
  const { headers, org } = callers.officer;
  const done = await needful.ask(headers, `mutation { done: ${call} { __typename } }`, {}, org);
  if (!JSON.stringify(done.data).includes('Success')) throw new Error(`${call}: ${JSON.stringify(done)}`);
}

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
const NOTICE_ARGUMENTS: Readonly<Record<string, Maker>> = {
  incidentRecordNoticeFacts: onFresh({ facts: { entityType: 'PROVIDER' }, description: 'A word of north.' }),
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
};

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

function todayOfNorth(): string {
  return dayIn('America/New_York', new Date().toISOString() as Instant);
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

function onFresh(given: object): Maker {
  return async (ground) => [{ id: (await aFreshIncident(ground)).id, messageId: randomUUID(), ...given }];
}

/** What an officer does with many at once, and how they find them again. */
const DESK_ARGUMENTS: Readonly<Record<string, Maker>> = {
  incidentsAct: async (ground) => [
    // Of one nothing is known, so that a refusal is seen.
    { ids: [(await aFreshIncident(ground)).id, 'none'], messageId: randomUUID(), act: 'ACKNOWLEDGE' },
  ],
  savedFilterSave: async () => [{ id: randomUUID(), name: 'Mine', query: 'view=mine' }],
  savedFilterDelete: async (ground) => [{ id: await aSavedFilter(ground) }],
  savedFiltersOrder: async (ground) => [{ ids: [await aSavedFilter(ground)] }],
  tagAdd: async () => [{ name: 'ledger' }],
  tagRemove: async () => [{ name: 'ledger' }],
};

/** Who decides, and on what each decision rests. */
const ROUTING_ARGUMENTS: Readonly<Record<string, Maker>> = {
  incidentNameInvolvement: async (ground) => [
    {
      ...(await anOfficersMessage(ground)),
      acted: [ground.north.staff.personId],
      reason: 'A word of north.',
    },
  ],
  incidentSetLegalHold: toSecond(() => ({})),
  incidentLiftLegalHold: async (ground) => [await aLegalHold(ground)],
  retentionScheduleSet: async () => [{ years: 8 }],
  incidentRecuse: toSecond((person) => ({ person })),
  incidentDelegate: toSecond((to) => ({ to, until: '2999-01-01' })),
  incidentHandOver: toSecond((to) => ({ to })),
  incidentEscalate: toSecond(() => ({})),
  incidentNameCounsel: async (ground) => [
    { ...(await anOfficersMessage(ground)), person: ground.second.personId },
  ],
  contactSet: async () => [{ role: 'EXTERNAL_REVIEWER', name: 'New reviewer', email: 'new@people.example' }],
  functionHeadSet: async ({ north }) => [{ name: 'Another of north', head: north.staff.personId }],
  reportingLineSet: async ({ north }) => [
    { person: north.staff.personId, reportsTo: north.administrator.personId },
  ],
  incidentEnter: async () => [
    {
      report: {
        reportId: randomUUID(),
        messageId: randomUUID(),
        kind: 'misdirected-fax',
        onBehalfOf: 'PATIENT',
        noticedAt: new Date().toISOString(),
        who: 'OUTSIDE',
        knownOn: '2026-06-20',
        toldOn: '2026-06-21',
        name: 'A caller',
        note: 'What the caller said.',
      },
    },
  ],
  reportPageSet: async () => [{ on: true }],
  incidentTakeBackNaming: async (ground) => [await aNaming(ground)],
  designationMake: async ({ north }) => [
    { role: 'SECURITY', holder: north.officer.personId, since: '2999-01-01' },
  ],
  designationEnd: async (ground) => [{ id: await aDesignation(ground), until: '2999-01-01' }],
  escalationSet: async () => [{ escalation: ESCALATION }],
  designationCharter: async (ground) => [{ id: await aDesignation(ground), authority: 'All of north.' }],
};

const ESCALATION = {
  steps: ['UNACKNOWLEDGED', 'UNDECIDED', 'NEARLY_LATE'].map((cause) => ({
    ...{ cause, at: 3, urgent: true, reason: 'A rule.' },
  })),
  urgent: ['NEW_REPORT'],
  soonDays: 10,
};

/** Somebody who is named by another officer: nobody is recused who would then take it back. */
async function aNaming(ground: Ground) {
  const { id } = await aFreshIncident(ground);
  const naming = randomUUID();
  const { headers, org } = ground.callers.officer;
  const name = `mutation { incidentNameInvolvement(id: "${id}", messageId: "${naming}", named: ["${ground.north.staff.personId}"]) { __typename } }`;
  await ground.needful.ask(headers, name, {}, org);
  return { id, messageId: randomUUID(), naming, reason: 'A mistake in north.' };
}

/** What is owed because of an incident; all but the first speak of one that was made before. */
const COMMITMENT_ARGUMENTS: Readonly<Record<string, Maker>> = {
  commitmentMake: async (ground) => [
    {
      ...(await anOfficersMessage(ground)),
      kind: 'CORRECTIVE_ACTION',
      text: 'A word of north.',
      owner: ground.second.personId,
      dueOn: '2999-01-01',
    },
  ],
  commitmentChange: onOwed(({ second }) => ({
    owner: second.personId,
    dueOn: '2999-01-02',
    reason: 'A word of north.',
  })),
  commitmentFinish: onOwed(() => ({ on: '2026-01-01', evidence: 'A word of north.' })),
  commitmentAssess: onOwed(() => ({ effect: 'EFFECTIVE', rationale: 'A word of north.' }), true),
  commitmentDrop: onOwed(() => ({ reason: 'A word of north.' })),
};

function onOwed(given: (ground: Ground) => object, done = false): Maker {
  return async (ground) => {
    const { id, messageId: commitment } = await anOfficersMessage(ground);
    const { headers, org } = ground.callers.officer;
    const act = async (call: string) =>
      await ground.needful.ask(headers, `mutation { ${call} { __typename } }`, {}, org);
    await act(
      `commitmentMake(id: "${id}", messageId: "${commitment}", kind: OTHER, text: "North.", owner: "${ground.second.personId}", dueOn: "2999-01-01")`,
    );
    if (done)
      await act(
        `commitmentFinish(id: "${id}", messageId: "${randomUUID()}", commitment: "${commitment}", on: "2026-01-01", evidence: "North.")`,
      );
    return [{ id, messageId: randomUUID(), commitment, ...given(ground) }];
  };
}

function toSecond(given: (person: string) => object): Maker {
  return async (ground) => [
    {
      ...(await anOfficersMessage(ground)),
      ...given(ground.second.personId),
      reason: 'A word of north.',
    },
  ];
}

async function aLegalHold(ground: Ground) {
  const { id, messageId: hold } = await anOfficersMessage(ground);
  const { headers, org } = ground.callers.officer;
  const set = `mutation { incidentSetLegalHold(id: "${id}", messageId: "${hold}", reason: "North is sued.") { __typename } }`;
  await ground.needful.ask(headers, set, {}, org);
  return { id, messageId: randomUUID(), hold, reason: 'A word of north.' };
}

async function anOfficersMessage(ground: Ground) {
  return { id: (await aFreshIncident(ground)).id, messageId: randomUUID() };
}

async function aDesignation({ needful, callers }: Ground): Promise<string> {
  const { headers, org } = callers.administrator;
  const { data } = await needful.ask<{ officers: { id: string }[] }>(headers, '{ officers { id } }', {}, org);
  const [first] = data?.officers ?? [];
  if (first === undefined) throw new Error('Nobody is designated');
  return first.id;
}

/** How the caller who may do it does each mutation; the others then try the very same. */
const A_SNIPPET = {
  after: 0,
  texts: [{ language: 'en', title: 'Of north', line: 'Line of north', text: 'Text of north' }],
  citation: '45 CFR 164.502',
  owner: 'Privacy Officer',
  reviewMonths: 12,
};

/** A version that waits, written by the second officer. */
async function aDraft(ground: Ground, isInUse = false) {
  const snippetId = `own-${randomUUID()}`;
  const { cookie } = await ground.needful.signIn(ground.second);
  const peer = { cookie, origin: ground.needful.origin };
  const { headers, org } = ground.callers.officer;
  const write = `mutation ($snippet: String!, $texts: [SnippetTextInput!]!) { snippetWrite(snippetId: $snippet, after: 0,
    texts: $texts, citation: "45 CFR 164.502", owner: "Privacy Officer", reviewMonths: 12) { __typename } }`;
  await ground.needful.ask(peer, write, { snippet: snippetId, texts: A_SNIPPET.texts }, org);
  const approve = `mutation { snippetApprove(snippetId: "${snippetId}", version: 1) { __typename } }`;
  if (isInUse) await ground.needful.ask(headers, approve, {}, org);
  return { snippetId, version: 1 };
}

/** What is done with snippets of policy. */
const SNIPPET_ARGUMENTS: Readonly<Record<string, Maker>> = {
  snippetWrite: async () => [{ snippetId: `own-${randomUUID()}`, ...A_SNIPPET }],
  snippetAdopt: async () => [{ snippetId: 'minimum-necessary-whole-record', after: 2 }],
  snippetApprove: async (ground) => [await aDraft(ground)],
  snippetReview: async (ground) => [await aDraft(ground, true)],
  snippetRetire: async (ground) => [{ ...(await aDraft(ground)), reason: 'A word of north.' }],
};

export const MUTATION_ARGUMENTS: Readonly<Record<string, Maker>> = {
  incidentReport: async () => [{ report: aReport(), sentAt: new Date().toISOString() }],
  incidentAddDetails: async (ground) => [{ ...(await aMessage(ground)), answers: [], note: 'Of north.' }],
  incidentUndo: async (ground) => [await aMessage(ground)],
  incidentWithdraw: async (ground) => [await aMessage(ground)],
  incidentAnswer: async (ground) => [await anAnswer(ground)],
  incidentClaim: async (ground) => [{ id: (await aFreshIncident(ground)).id }],
  incidentAssign: async (ground) => [
    { id: (await aFreshIncident(ground)).id, assignee: ground.north.officer.personId },
  ],
  incidentAddNote: async (ground) => [await aText(ground)],
  incidentAsk: async (ground) => [await aText(ground)],
  incidentClose: async (ground) => [{ id: (await aFreshIncident(ground)).id, reason: 'RESOLVED' }],
  incidentAddRecipient: async (ground) => [{ ...(await aMessage(ground)), recipient: SOMEWHERE }],
  ...BREACH_ARGUMENTS,
  ...DESK_ARGUMENTS,
  ...REGISTER_ARGUMENTS,
  ...NOTICE_ARGUMENTS,
  ...ROUTING_ARGUMENTS,
  ...COMMITMENT_ARGUMENTS,
  ...SNIPPET_ARGUMENTS,
  installationEnrol: async () => [{ label: 'Front desk' }],
  installationEnd: async (ground) => [{ id: await anInstallation(ground) }],
  enrolmentCodeRenew: async () => [{}],
  mailPreferenceSet: async () => [
    { timeZone: 'America/Chicago', quietFrom: '21:00', quietUntil: '06:30', digest: false },
  ],
  calendarFeedRenew: async () => [{}],
  calendarFeedEnd: async ({ needful, callers }) => {
    const { headers, org } = callers.officer;
    await needful.ask(headers, 'mutation { calendarFeedRenew { __typename } }', {}, org);
    return [{}];
  },
  cardCounted: async () => [
    { rule: 'whole-record', site: 'openmrs-3', act: 'export-record', outcome: 'SHOWN' },
  ],
  invitationCreate: async () => [{ email: 'new@people.example', roles: ['STAFF'], department: 'Ward' }],
  membershipEnd: async (ground) => [{ personId: await aLeavingMember(ground) }],
};

/** Calls that are refused whoever makes them, so that the words of a refusal are seen. */
export const REFUSED: readonly { readonly who: Caller; readonly call: string }[] = [
  { who: 'staff', call: 'installationEnrol(label: "")' },
];

async function aFreshIncident(ground: Ground) {
  const { headers, org } = ground.callers.staff;
  const ask: Parameters<typeof sendReport>[0]['ask'] = (query, variables) =>
    ground.needful.ask(headers, query, variables, org);
  const { reportId } = await sendReport({ ask });
  return { reportId, ...(await incidentIn(ground, reportId)) };
}

/** The last in the officer's list. */
async function aSavedFilter({ needful, callers }: Ground): Promise<string> {
  const { headers, org } = callers.officer;
  const id = randomUUID();
  const save = `mutation { savedFilterSave(id: "${id}", name: "Last of north", query: "view=all") { __typename } }`;
  await needful.ask(headers, save, {}, org);
  return id;
}

async function anInstallation({ needful, north, callers }: Ground): Promise<string> {
  await enrol(needful, north);
  const { headers, org } = callers.administrator;
  const { data } = await needful.ask<{ installations: { id: string }[] }>(
    headers,
    '{ installations { id } }',
    {},
    org,
  );
  const [newest] = data?.installations ?? [];
  if (newest === undefined) throw new Error('No computer is enrolled');
  return newest.id;
}

async function aMessage(ground: Ground) {
  return { reportId: (await aFreshIncident(ground)).reportId, messageId: randomUUID() };
}

async function aSigned(ground: Ground, signer: Pick<SignedIn, 'ask'>) {
  const { id } = await aFreshIncident(ground);
  const sign = `mutation { incidentSignConclusion(id: "${id}", messageId: "${randomUUID()}", conclusion: BREACH) { __typename } }`;
  await signer.ask(sign, {}, ground.north.organizationId);
  return { id, messageId: randomUUID() };
}

async function aText(ground: Ground) {
  return { id: (await aFreshIncident(ground)).id, messageId: randomUUID(), text: 'A word of north.' };
}

async function anAnswer(ground: Ground) {
  const { id, reportId } = await aFreshIncident(ground);
  const { headers, org } = ground.callers.officer;
  const questionId = randomUUID();
  const ask = `mutation { incidentAsk(id: "${id}", messageId: "${questionId}", text: "What?") { __typename } }`;
  await ground.needful.ask(headers, ask, {}, org);
  return { reportId, questionId, messageId: randomUUID(), text: 'That.' };
}

async function aLeavingMember({ needful, north }: Ground): Promise<string> {
  const leaving = await makeColleague(needful.server, 'Leaving north');
  const org = north.organizationId;
  await inTenant(needful.server.pool, { org }, (sql) =>
    addMember(sql, org, { ...leaving, roles: ['staff'] }),
  );
  return leaving.personId;
}
