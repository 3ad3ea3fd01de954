import { randomUUID } from 'node:crypto';
import { aReport } from '../../../kit/report.ts';
import { ADMINISTRATORS, MANAGERS, MEMBERS, OFFICERS, REPORTER, SUBMITTERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { aFreshIncident, aMessage, anOfficersMessage, incidents } from '../on-incident.ts';
import { defineArea } from './_define.ts';

/** An incident from its report to its close, and what its reporter sees. */
export default defineArea({
  roots: {
    'Query.reportPage': MANAGERS,
    'Query.incident': OFFICERS,
    'Query.incidentByReference': OFFICERS,
    'Query.myReports': MEMBERS,
    'Query.node': SUBMITTERS,
    'Query.nodes': SUBMITTERS,
    'Mutation.incidentReport': SUBMITTERS,
    'Mutation.incidentAddDetails': REPORTER,
    'Mutation.incidentUndo': REPORTER,
    'Mutation.incidentWithdraw': REPORTER,
    'Mutation.incidentAnswer': REPORTER,
    'Mutation.incidentClaim': OFFICERS,
    'Mutation.incidentAssign': OFFICERS,
    'Mutation.incidentAddNote': OFFICERS,
    'Mutation.incidentAsk': OFFICERS,
    'Mutation.incidentClose': OFFICERS,
    'Mutation.incidentNameCounsel': OFFICERS,
    'Mutation.incidentEnter': OFFICERS,
    'Mutation.reportPageSet': ADMINISTRATORS,
    'Subscription.incidentChanged': OFFICERS,
  },
  types: {
    ContainmentStep: MEMBERS,
    Fact: OFFICERS,
    HistoryEntry: OFFICERS,
    Incident: OFFICERS,
    IncidentChanged: OFFICERS,
    MyReport: REPORTER,
    MyReportConnection: MEMBERS,
    MyReportEdge: REPORTER,
    Question: MEMBERS,
    Receipt: SUBMITTERS,
    Refusal: SUBMITTERS,
    ReportPage: MANAGERS,
  },
  queries: {
    incident: async (ground) => (await incidents(ground)).map(({ id }) => ({ id })),
    incidentByReference: async (ground) => (await incidents(ground)).map(({ reference }) => ({ reference })),
  },
  mutations: {
    incidentNameCounsel: async (ground) => [
      { ...(await anOfficersMessage(ground)), person: ground.second.personId },
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
    incidentClose: async (ground) => [
      { id: (await aFreshIncident(ground)).id, reason: 'RESOLVED', text: 'Closed in north.' },
    ],
  },
});

async function anAnswer(ground: Ground) {
  const { id, reportId } = await aFreshIncident(ground);
  const { headers, org } = ground.callers.officer;
  const questionId = randomUUID();
  const ask = `mutation { incidentAsk(id: "${id}", messageId: "${questionId}", text: "What?") { __typename } }`;
  await ground.needful.ask(headers, ask, {}, org);
  return { reportId, questionId, messageId: randomUUID(), text: 'That.' };
}

async function aText(ground: Ground) {
  return { id: (await aFreshIncident(ground)).id, messageId: randomUUID(), text: 'A word of north.' };
}
