import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { type NeedfulServer, trustedDocument } from './needful.ts';
import { asAdmin } from './postgres.ts';

export type OpenQueues = {
  /** How many changes were told so far, over all of them. */
  readonly told: number;
  close(): Promise<void>;
};

/**
 * So many officer's pages that listen for changes, each over a connection of its own, as browsers do.
 * @param adminUrl of the database, to begin where its history ends
 */
export async function openQueues(
  { url }: NeedfulServer,
  officer: Readonly<Record<string, string>>,
  organization: string,
  count: number,
  adminUrl: string,
): Promise<OpenQueues> {
  const documentId = `sha256:${trustedDocument('IncidentChanged')}`;
  const [head] = await asAdmin<{ sequence: string }>(
    adminUrl,
    'select sequence from needful.history_head where org_id = $1',
    [organization],
  );
  const body = JSON.stringify({ documentId, variables: { since: Number(head?.sequence) } });
  const headers = { ...officer, 'content-type': 'application/json', accept: 'text/event-stream' };
  const open: ClientRequest[] = [];
  const state = { told: 0 };
  for (let at = 0; at < count; at++) {
    const asking = request(`${url}/graphql/${organization}`, { method: 'POST', headers, agent: false });
    open.push(asking);
    asking.end(body);
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    if (response.statusCode !== 200) throw new Error(`A stream answered ${response.statusCode}`);
    response.on('data', (chunk: Buffer) => {
      state.told += chunk.toString().split('event: next').length - 1;
    });
    // Ended by us, or by the server when the bench is over.
    for (const end of [asking, response]) end.on('error', () => {});
  }
  return {
    get told() {
      return state.told;
    },
    async close() {
      for (const asking of open) asking.destroy();
    },
  };
}
