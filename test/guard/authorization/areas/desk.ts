import { randomUUID } from 'node:crypto';
import { MANAGERS, MEMBERS, OFFICERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { aFreshIncident } from '../on-incident.ts';
import { defineArea } from './_define.ts';

/** What an officer does with many at once, and how they find them again. */
export default defineArea({
  roots: {
    'Query.incidents': OFFICERS,
    'Query.queueCounts': OFFICERS,
    'Query.overview': MANAGERS,
    'Query.savedFilters': OFFICERS,
    'Query.tags': OFFICERS,
    'Query.queueKindCounts': OFFICERS,
    'Query.queueHead': OFFICERS,
    'Mutation.incidentsAct': OFFICERS,
    'Mutation.savedFilterSave': OFFICERS,
    'Mutation.savedFilterDelete': OFFICERS,
    'Mutation.savedFiltersOrder': OFFICERS,
    'Mutation.tagAdd': OFFICERS,
    'Mutation.tagRemove': OFFICERS,
  },
  types: {
    BulkOutcome: OFFICERS,
    DueIncident: MANAGERS,
    IncidentConnection: OFFICERS,
    IncidentEdge: OFFICERS,
    KindCount: OFFICERS,
    LateBecause: MANAGERS,
    MonthlySeries: MANAGERS,
    OpenByAge: MANAGERS,
    Overview: MANAGERS,
    CommitmentsNow: MANAGERS,
    OwedNext: MANAGERS,
    PageInfo: MEMBERS,
    PartBorne: MEMBERS,
    QueueCounts: OFFICERS,
    QueueRow: OFFICERS,
    SavedFilter: OFFICERS,
  },
  mutations: {
    incidentsAct: async (ground) => [
      // Of one nothing is known, so that a refusal is seen.
      { ids: [(await aFreshIncident(ground)).id, 'none'], messageId: randomUUID(), act: 'ACKNOWLEDGE' },
    ],
    savedFilterSave: async () => [{ id: randomUUID(), name: 'Mine', query: 'view=mine' }],
    savedFilterDelete: async (ground) => [{ id: await aSavedFilter(ground) }],
    savedFiltersOrder: async (ground) => [{ ids: [await aSavedFilter(ground)] }],
    tagAdd: async () => [{ name: 'ledger' }],
    tagRemove: async () => [{ name: 'ledger' }],
  },
});

/** The last in the officer's list. */
async function aSavedFilter({ needful, callers }: Ground): Promise<string> {
  const { headers, org } = callers.officer;
  const id = randomUUID();
  const save = `mutation { savedFilterSave(id: "${id}", name: "Last of north", query: "view=all") { __typename } }`;
  await needful.ask(headers, save, {}, org);
  return id;
}
