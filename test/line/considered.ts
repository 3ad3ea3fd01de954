import { askAsSuperuser } from '../kit/incidents.ts';
import type { TestServer } from '../kit/server.ts';

/** How often the rules were asked about an act that was carried out. Where it grows and no card comes, that is silence. */
export async function considered(
  { database }: Pick<TestServer, 'database'>,
  act: 'compose-mail' | 'read-sent-mail' | 'export-record',
): Promise<number> {
  const [row] = await askAsSuperuser<{ n: number }>(
    database.adminUrl,
    `select coalesce(sum(count), 0)::int as n from needful.card_count where outcome = 'considered' and act = '${act}'`,
  );
  return row?.n ?? 0;
}
