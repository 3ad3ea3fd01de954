import { randomUUID } from 'node:crypto';
import { OFFICERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { aFreshIncident, byOfficer, todayOfNorth } from '../on-incident.ts';
import { defineArea, type Maker } from './_define.ts';

const SOMEBODY = { name: 'Somebody of north', residence: 'OH' };
const RESEARCHER = { name: 'University of north', address: '1 Way', telephone: '614 555 0102' };

/** What is done about patients’ requests and hand-made disclosures, each about somebody of their own. */
export default defineArea({
  roots: {
    'Query.patientRequests': OFFICERS,
    'Query.patientRequest': OFFICERS,
    'Query.disclosures': OFFICERS,
    'Mutation.patientRequestReceive': OFFICERS,
    'Mutation.patientRequestExtend': OFFICERS,
    'Mutation.patientRequestTellFee': OFFICERS,
    'Mutation.patientRequestDeny': OFFICERS,
    'Mutation.patientRequestWithdraw': OFFICERS,
    'Mutation.patientRequestAnswer': OFFICERS,
    'Mutation.patientRequestOpen': OFFICERS,
    'Mutation.accountingSearch': OFFICERS,
    'Mutation.accountingJudge': OFFICERS,
    'Mutation.disclosureRecord': OFFICERS,
    'Mutation.disclosureRecordResearch': OFFICERS,
    'Mutation.disclosureTakeBack': OFFICERS,
    'Mutation.disclosureSuspend': OFFICERS,
  },
  types: {
    Accounting: OFFICERS,
    AccountingEntry: OFFICERS,
    Disclosure: OFFICERS,
    PatientRequest: OFFICERS,
  },
  queries: {
    patientRequest: async (ground) => {
      const { id, messageId, toldOn, cents } = await aSecondAccounting(ground);
      const told = `id: "${id}", messageId: "${messageId}", toldOn: "${toldOn}", cents: ${cents}`;
      await byOfficer(ground, `patientRequestTellFee(${told})`);
      await byOfficer(
        ground,
        `patientRequestWithdraw(id: "${id}", messageId: "${randomUUID()}", on: "${toldOn}")`,
      );
      await aDisclosure(ground, 'TO_THE_INDIVIDUAL', 'Of north', 'bornOn: "1984-03-07"', '');
      const suspended = await aDisclosure(ground, 'HEALTH_OVERSIGHT', 'Of north');
      const stated = `form: ORAL, statedOn: "${toldOn}", statement: "Of north."`;
      await byOfficer(
        ground,
        `disclosureSuspend(id: "${suspended}", messageId: "${randomUUID()}", ${stated})`,
      );
      return [{ id }];
    },
    patientRequests: async (ground) => {
      await aRequest(ground, 'ACCESS', 'Still open of north');
      return [{ ended: false }];
    },
  },
  mutations: {
    patientRequestReceive: async () => [
      { messageId: randomUUID(), right: 'ACCESS', receivedOn: todayOfNorth(), person: SOMEBODY },
    ],
    patientRequestExtend: onRequest('ACCESS', () => ({
      toldOn: todayOfNorth(),
      reason: 'A word of north.',
    })),
    patientRequestTellFee: async (ground) => [await aSecondAccounting(ground)],
    patientRequestDeny: onRequest('ACCESS', () => ({
      on: todayOfNorth(),
      ground: 'INMATE',
      text: 'A word of north.',
    })),
    patientRequestWithdraw: onRequest('ACCESS', () => ({ on: todayOfNorth() })),
    patientRequestAnswer: onRequest('ACCESS', () => ({
      on: todayOfNorth(),
      way: 'MAIL',
      text: 'A word of north.',
    })),
    patientRequestOpen: async (ground) => {
      const id = await aRequest(ground, 'ACCESS', 'Told of north');
      const told = `toldOn: "${todayOfNorth()}", reason: "A word of north."`;
      await byOfficer(ground, `patientRequestExtend(id: "${id}", messageId: "${randomUUID()}", ${told})`);
      return [{ id, messageId: randomUUID() }];
    },
    accountingSearch: async (ground) => [
      { id: await anAccounting(ground, await everySource(ground)), messageId: randomUUID() },
    ],
    accountingJudge: async (ground) => [
      {
        id: await anAccounting(ground, await everySource(ground)),
        messageId: randomUUID(),
        source: 'disclosure:none',
        includes: false,
        reason: 'A word of north.',
      },
    ],
    disclosureRecord: async () => [
      {
        ...{ messageId: randomUUID(), basis: 'PUBLIC_HEALTH', dates: [todayOfNorth()] },
        person: { name: 'Disclosed of north', bornOn: '1980-01-01' },
        ...{ recipientName: 'Registry', description: 'Results', purpose: 'Public health' },
      },
    ],
    disclosureRecordResearch: async () => [
      {
        ...{ messageId: randomUUID(), from: '2026-01-01', to: '2026-02-01', individuals: 50 },
        ...{ protocol: 'Study of north', about: 'How north fares.', description: 'Results' },
        ...{ sponsor: RESEARCHER, researcher: RESEARCHER },
      },
    ],
    disclosureTakeBack: async (ground) => [
      { id: await aDisclosure(ground, 'HEALTH_OVERSIGHT', 'Of north'), ...withReason() },
    ],
    disclosureSuspend: async (ground) => [
      {
        id: await aDisclosure(ground, 'HEALTH_OVERSIGHT', 'Of north'),
        ...{ messageId: randomUUID(), form: 'ORAL', statedOn: todayOfNorth() },
        statement: 'A word of north.',
      },
    ],
  },
});

function withReason() {
  return { messageId: randomUUID(), reason: 'A word of north.' };
}

function onRequest(right: string, given: () => object): Maker {
  return async (ground) => [
    { id: await aRequest(ground, right, 'Asked of north'), messageId: randomUUID(), ...given() },
  ];
}

async function aRequest(ground: Ground, right: string, name: string): Promise<string> {
  const id = randomUUID();
  const person = `{ name: "${name}", bornOn: "1984-03-07" }`;
  await byOfficer(
    ground,
    `patientRequestReceive(messageId: "${id}", right: ${right}, receivedOn: "${todayOfNorth()}", person: ${person})`,
  );
  return id;
}

/** @returns the id of a request of somebody, by their name */
async function anAccounting(ground: Ground, name: string): Promise<string> {
  return await aRequest(ground, 'ACCOUNTING', name);
}

/** The second of somebody who got one today: what is asked for it is told before. */
async function aSecondAccounting(ground: Ground) {
  const name = `Twice of north ${randomUUID()}`;
  const first = await anAccounting(ground, name);
  await byOfficer(ground, `accountingSearch(id: "${first}", messageId: "${randomUUID()}")`);
  const answer = `id: "${first}", messageId: "${randomUUID()}", on: "${todayOfNorth()}", way: MAIL`;
  await byOfficer(ground, `patientRequestAnswer(${answer})`);
  const id = await anAccounting(ground, name);
  return { id, messageId: randomUUID(), toldOn: todayOfNorth(), cents: 1500 };
}

/** Somebody of whom an accounting finds one of each: an incident, a series, a maybe, and research. @returns their name */
async function everySource(ground: Ground): Promise<string> {
  const name = `Found of north ${randomUUID()}`;
  const { id } = await aFreshIncident(ground);
  const person = `{ name: "${name}", bornOn: "1984-03-07" }`;
  await byOfficer(ground, `registerAddPerson(id: "${id}", messageId: "${randomUUID()}", person: ${person})`);
  await aDisclosure(ground, 'HEALTH_OVERSIGHT', name);
  await aDisclosure(ground, 'HEALTH_OVERSIGHT', name, 'patientNumber: "4711"');
  const contact = '{ name: "N", address: "A", telephone: "T" }';
  await byOfficer(
    ground,
    `disclosureRecordResearch(messageId: "${randomUUID()}", from: "2026-01-01", to: "2026-02-01", individuals: 50,
       protocol: "P", about: "A", description: "D", sponsor: ${contact}, researcher: ${contact})`,
  );
  return name;
}

async function aDisclosure(
  ground: Ground,
  basis: string,
  name: string,
  known = 'bornOn: "1984-03-07"',
  series = 'frequency: "Once"',
): Promise<string> {
  const id = randomUUID();
  await byOfficer(
    ground,
    `disclosureRecord(messageId: "${id}", basis: ${basis}, dates: ["${todayOfNorth()}"], person: { name: "${name}", ${known} },
       recipientName: "Agency", recipientAddress: "1 Way", description: "Results", purpose: "Oversight", ${series})`,
  );
  return id;
}
