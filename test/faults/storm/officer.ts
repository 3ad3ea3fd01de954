import { setTimeout as delay } from 'node:timers/promises';
import { deliver, type Line } from './deliver.ts';
import type { History, Record, What, Wish } from './history.ts';
import { MUTATIONS } from './mutations.ts';
import type { Questions } from './plain-client.ts';

type Listed = { readonly id: string; readonly reportId: string; readonly reporterName: string | null };

const NEW_ONES = `query { incidents(view: NEW, first: 20) { edges { node { id reporterName } } } }`;
const REPORT_OF = `query ($id: ID!) { incident(id: $id) { reportId } }`;

/** Works through new incidents until `over`: takes one up, writes a note, asks now and then, closes now and then. */
export async function runOfficer(
  { line, person, name }: { readonly line: Line; readonly person: string; readonly name: string },
  history: History,
  questions: Questions,
  over: AbortSignal,
  giveUp: AbortSignal,
): Promise<void> {
  const record = history.of(name);
  for (let turn = 0; !over.aborted; turn += 1) {
    await delay(250);
    const listed = await nextNew(line).catch(() => undefined);
    if (listed === undefined) continue;
    const act = (what: What, messageId: string | null, text?: string) =>
      doTo({ line, record, signal: giveUp }, { ...listed, person }, what, messageId, text);
    await act('incident-claimed', null);
    await act('note-added', crypto.randomUUID(), `Synthetic note of turn ${turn}.`);
    if (turn % 3 === 0 && listed.reporterName !== null) {
      const questionId = crypto.randomUUID();
      const asked = await act('question-asked', questionId, 'A synthetic question?');
      if (asked === 'accepted') questions.set(listed.reportId, questionId);
    }
    if (turn % 4 === 0) await act('incident-closed', null);
  }
}

async function nextNew(line: Line): Promise<Listed | undefined> {
  const list = (await read(line, NEW_ONES, {})) as {
    incidents: { edges: { node: Omit<Listed, 'reportId'> }[] };
  };
  const { edges } = list.incidents;
  const node = edges[Math.floor(edges.length / 2)]?.node;
  if (node === undefined) return undefined;
  const { incident } = (await read(line, REPORT_OF, { id: node.id })) as { incident: { reportId: string } };
  return { ...node, reportId: incident.reportId };
}

/** @throws whenever it is not answered; the next turn asks again */
async function read(line: Line, query: string, variables: object): Promise<unknown> {
  const response = await fetch(`${line.origin}/graphql/${line.org}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: line.cookie, origin: line.origin },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data } = (await response.json()) as { data?: unknown };
  if (data == null) throw new Error(`A read was answered by ${response.status}.`);
  return data;
}

type By = { readonly line: Line; readonly record: Record; readonly signal: AbortSignal };

function doTo(
  { line, record, signal }: By,
  { id, reportId, person }: Listed & { readonly person: string },
  what: What,
  messageId: string | null,
  text?: string,
): Promise<'accepted' | 'refused'> {
  const wish: Wish = { org: line.org, reportId, messageId, what, person };
  const query = MUTATIONS[what];
  const variables = () => ({ id, ...(messageId === null ? {} : { messageId, text }) });
  const settled = what === 'incident-claimed' ? 'already-claimed' : 'already-closed';
  return deliver(line, record, wish, { query, variables, settled }, signal);
}
