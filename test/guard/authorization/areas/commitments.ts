import { randomUUID } from 'node:crypto';
import { OFFICERS } from '../callers.ts';
import type { Ground, Part } from '../ground.ts';
import { anOfficersMessage } from '../on-incident.ts';
import { defineArea, type Maker } from './_define.ts';

/** What is owed because of an incident; all but the first speak of one that was made before. */
export default defineArea({
  roots: {
    'Query.due': OFFICERS,
    'Query.owed': OFFICERS,
    'Mutation.commitmentMake': OFFICERS,
    'Mutation.commitmentChange': OFFICERS,
    'Mutation.commitmentFinish': OFFICERS,
    'Mutation.commitmentAssess': OFFICERS,
    'Mutation.commitmentDrop': OFFICERS,
  },
  types: {
    Commitment: OFFICERS,
    OwedBy: OFFICERS,
    MyDue: ['placeless', ...OFFICERS],
    DueRow: ['placeless', ...OFFICERS],
  },
  queries: {
    owed: async () => [{ which: 'ALL' }],
  },
  mutations: {
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
  },
  steps: ({ full }, ground) => owed(full, ground),
});

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

/** A sanction that was carried out and judged, what is owed no longer, and what is owed soon. */
function owed(id: string, { north, second }: Part): string[] {
  const [sanction, dropped, open] = [randomUUID(), randomUUID(), randomUUID()];
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const owner = `owner: "${second.personId}", dueOn: "2999-01-01"`;
  const about = (commitment: string) =>
    `id: "${id}", messageId: "${randomUUID()}", commitment: "${commitment}"`;
  return [
    `commitmentMake(id: "${id}", messageId: "${sanction}", kind: SANCTION, text: "Word in north", ${owner},
       concerns: "${north.staff.personId}", rationale: "Looked in north")`,
    `commitmentFinish(${about(sanction)}, on: "2026-01-01", evidence: "Kept in north")`,
    `commitmentAssess(${about(sanction)}, effect: NOT_EFFECTIVE, rationale: "Again in north")`,
    `commitmentMake(id: "${id}", messageId: "${dropped}", kind: CORRECTIVE_ACTION, text: "Doors of north", ${owner})`,
    `commitmentDrop(${about(dropped)}, reason: "Sold in north")`,
    `commitmentMake(id: "${id}", messageId: "${open}", kind: OTHER, text: "Owed in north",
       owner: "${north.officer.personId}", dueOn: "${soon}")`,
  ];
}
