import { randomUUID } from 'node:crypto';
import { ADMINISTRATORS, MANAGERS, MEMBERS, OFFICERS, SUBMITTERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { aFreshIncident, anOfficersMessage, toSecond } from '../on-incident.ts';
import { defineArea } from './_define.ts';

const ESCALATION = {
  steps: ['UNACKNOWLEDGED', 'UNDECIDED', 'NEARLY_LATE'].map((cause) => ({
    ...{ cause, at: 3, urgent: true, reason: 'A rule.' },
  })),
  urgent: ['NEW_REPORT'],
  soonDays: 10,
};

/** Who decides, and on what each decision rests. */
export default defineArea({
  roots: {
    'Query.officers': SUBMITTERS,
    'Query.governance': MANAGERS,
    'Query.designations': MANAGERS,
    'Query.responsibilities': MEMBERS,
    'Query.escalation': MANAGERS,
    'Mutation.incidentNameInvolvement': OFFICERS,
    'Mutation.incidentRecuse': OFFICERS,
    'Mutation.incidentDelegate': OFFICERS,
    'Mutation.incidentHandOver': OFFICERS,
    'Mutation.incidentEscalate': OFFICERS,
    'Mutation.contactSet': ADMINISTRATORS,
    'Mutation.functionHeadSet': ADMINISTRATORS,
    'Mutation.reportingLineSet': ADMINISTRATORS,
    'Mutation.incidentTakeBackNaming': OFFICERS,
    'Mutation.designationCharter': ADMINISTRATORS,
    'Mutation.designationMake': ADMINISTRATORS,
    'Mutation.designationEnd': ADMINISTRATORS,
    'Mutation.escalationSet': ADMINISTRATORS,
  },
  types: {
    ClimbAhead: OFFICERS,
    Climbing: OFFICERS,
    Contact: MANAGERS,
    Designation: SUBMITTERS,
    Duration: MANAGERS,
    Escalation: MANAGERS,
    EscalationStep: MANAGERS,
    Governance: MANAGERS,
    Naming: OFFICERS,
    OrganizationFunction: MANAGERS,
    Recusal: OFFICERS,
    ReportingLine: MANAGERS,
    Responsibility: MEMBERS,
    Route: OFFICERS,
    RouteFlag: OFFICERS,
    Seated: OFFICERS,
  },
  mutations: {
    incidentNameInvolvement: async (ground) => [
      {
        ...(await anOfficersMessage(ground)),
        acted: [ground.north.staff.personId],
        reason: 'A word of north.',
      },
    ],
    incidentRecuse: toSecond((person) => ({ person })),
    incidentDelegate: toSecond((to) => ({ to, until: '2999-01-01' })),
    incidentHandOver: toSecond((to) => ({ to })),
    incidentEscalate: toSecond(() => ({})),
    contactSet: async () => [
      { role: 'EXTERNAL_REVIEWER', name: 'New reviewer', email: 'new@people.example' },
    ],
    functionHeadSet: async ({ north }) => [{ name: 'Another of north', head: north.staff.personId }],
    reportingLineSet: async ({ north }) => [
      { person: north.staff.personId, reportsTo: north.administrator.personId },
    ],
    incidentTakeBackNaming: async (ground) => [await aNaming(ground)],
    designationMake: async ({ north }) => [
      { role: 'SECURITY', holder: north.officer.personId, since: '2999-01-01' },
    ],
    designationEnd: async (ground) => [{ id: await aDesignation(ground), until: '2999-01-01' }],
    escalationSet: async () => [{ escalation: ESCALATION, version: 0 }],
    designationCharter: async (ground) => [{ id: await aDesignation(ground), authority: 'All of north.' }],
  },
});

/** Somebody who is named by another officer: nobody is recused who would then take it back. */
async function aNaming(ground: Ground) {
  const { id } = await aFreshIncident(ground);
  const naming = randomUUID();
  const { headers, org } = ground.callers.officer;
  const name = `mutation { incidentNameInvolvement(id: "${id}", messageId: "${naming}", named: ["${ground.north.staff.personId}"]) { __typename } }`;
  await ground.needful.ask(headers, name, {}, org);
  return { id, messageId: randomUUID(), naming, reason: 'A mistake in north.' };
}

async function aDesignation({ needful, callers }: Ground): Promise<string> {
  const { headers, org } = callers.administrator;
  const { data } = await needful.ask<{ officers: { id: string }[] }>(headers, '{ officers { id } }', {}, org);
  const [first] = data?.officers ?? [];
  if (first === undefined) throw new Error('Nobody is designated');
  return first.id;
}
