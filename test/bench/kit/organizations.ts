import { chainStart } from '../../../server/store/chain.ts';
import { newOrganizationId } from '../../../server/store/found.ts';
import { aReport } from '../../kit/report.ts';
import { type Environment, environmentFor, foundDemo } from '../../kit/server-process.ts';
import type { BenchPractice } from './incidents.ts';
import type { Served } from './load.ts';
import { type NeedfulServer, trustedDocument } from './needful.ts';
import { asAdmin, type BenchDatabase } from './postgres.ts';

export type Organizations = {
  readonly environment: Environment;
  readonly practice: BenchPractice;
  /** The practice first, then as many like it as were asked for. */
  readonly ids: readonly string[];
};

/** The demo practice and others with its people, designations and settings, each with an empty history of its own. */
export async function foundOrganizations(database: BenchDatabase, count: number): Promise<Organizations> {
  const environment = await environmentFor(database);
  const practice = await foundDemo(environment);
  const others = Array.from({ length: count - 1 }, () => newOrganizationId());
  const run = (statement: string, ...more: unknown[]) =>
    asAdmin(database.adminUrl, statement, [practice.organizationId, others, ...more]);
  await run(
    `insert into needful.organization (id, slug, name, time_zone, hash_key)
     select other, 'practice-' || n, 'Practice ' || n, time_zone, hash_key
       from needful.organization, unnest($2::uuid[]) with ordinality as others(other, n) where id = $1`,
  );
  await asAdmin(
    database.adminUrl,
    `insert into needful.history_head (org_id, sequence, hash)
     select org, 0, decode(hash, 'hex') from unnest($1::uuid[], $2::text[]) as heads(org, hash)`,
    [others, others.map((org) => chainStart(org).toString('hex'))],
  );
  await run(
    `insert into needful.membership (org_id, person_id, name, email, roles)
     select other, person_id, name, email, roles from needful.membership, unnest($2::uuid[]) other where org_id = $1`,
  );
  await run(
    `insert into needful.designation (org_id, id, role, holder_id, alternate_id, since)
     select other, gen_random_uuid(), role, holder_id, alternate_id, since
       from needful.designation, unnest($2::uuid[]) other where org_id = $1`,
  );
  return { environment, practice, ids: [practice.organizationId, ...others] };
}

/** Reports of a member of staff, each a new one, to the organizations in turn. */
export async function reportsTo(
  server: NeedfulServer,
  { practice }: Organizations,
  ids: readonly string[],
  postgres: number,
): Promise<Served> {
  const documentId = `sha256:${trustedDocument('IncidentReport')}`;
  let turn = 0;
  return {
    url: server.url,
    headers: await server.signIn(practice.staff),
    body() {
      turn += 1;
      const variables = { report: aReport(), sentAt: new Date().toISOString() };
      return { path: `/graphql/${ids[turn % ids.length]}`, body: JSON.stringify({ documentId, variables }) };
    },
    processes: { Node: server.pid, PostgreSQL: postgres },
    isRight: (body) => body.includes('"IncidentReportSuccess"'),
  };
}
