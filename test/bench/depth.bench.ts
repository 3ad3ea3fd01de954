import { queues } from '../../server/admin/queues/index.generated.ts';
import { defineBench } from './kit/bench.ts';
import { closing } from './kit/closing.ts';
import { type BenchPractice, practiceWith } from './kit/incidents.ts';
import { ratioOf } from './kit/interval.ts';
import type { Line } from './kit/line.ts';
import { cpuOf, load, type Served } from './kit/load.ts';
import { startNeedful, trustedDocument } from './kit/needful.ts';
import { asAdmin, type Filled, startBenchPostgres } from './kit/postgres.ts';
import { pairedRounds } from './kit/rounds.ts';

const PAGE = 50;
const DEEP = 2000;
const LIMIT = 1.5;

export default defineBench({
  title: 'Depth and size',
  about: `Time of one request to the whole server: page ${DEEP} against page one of the same view among 1,000,000 incidents of one organization, and the first page of each view among 1,000,000 against itself among 10,000. Eight connections. That every operation of the queue takes exactly one statement is asserted by \`server/one-statement.int.test.ts\`.`,
  run: ({ quick, say }) =>
    closing(async (onEnd) => {
      const postgres = await startBenchPostgres({ kept: true });
      onEnd(postgres.stop);
      const open = async (incidents: number) => {
        say(`making ${incidents} incidents, where they are not there yet`);
        const database = await postgres.filled(practiceWith(incidents));
        const needful = await startNeedful(database.environment);
        onEnd(needful.stop);
        const headers = await needful.signIn(database.kept.officer);
        const page = (view: string, after: string | null = null): Served => ({
          url: `${needful.url}/graphql/${database.kept.organizationId}`,
          headers,
          body: JSON.stringify({
            documentId: `sha256:${trustedDocument('Queue')}`,
            variables: { view, first: PAGE, after },
          }),
          processes: { Node: needful.pid, PostgreSQL: postgres.pid },
          isRight: (body) => body.split('"QueueRow"').length === PAGE + 1,
        });
        return { database, page };
      };
      const few = await open(10_000);
      const many = await open(1_000_000);
      const compare = async (what: string, ours: Served, theirs: Served): Promise<Line> => {
        for (const served of [ours, theirs])
          await load(served, { requests: quick ? 100 : 1000, connections: 8 });
        const turn = (served: Served) => () => load(served, { seconds: quick ? 1 : 2, connections: 8 });
        const rounds = await pairedRounds(
          { ours: turn(ours), theirs: turn(theirs) },
          { rounds: quick ? 2 : 7, warmUp: 0 },
        );
        say(what);
        return {
          what,
          // Time of a request is the inverse of requests a second.
          measured: ratioOf(
            rounds.map((round) => ({ ours: round.theirs.perSecond, theirs: round.ours.perSecond })),
          ),
          unit: '×',
          target: { atMost: LIMIT },
          cpu: cpuOf(rounds, { ours: 'the former', theirs: 'the latter' }),
        };
      };
      const cursor = await cursorBefore(many.database, (DEEP - 1) * PAGE);
      const lines = [await compare(`page ${DEEP} over page one`, many.page('ALL', cursor), many.page('ALL'))];
      for (const { title, variables } of Object.values(queues)) {
        const { view } = variables;
        lines.push(
          await compare(`first page of ${title}: 1,000,000 over 10,000`, many.page(view), few.page(view)),
        );
      }
      return lines;
    }),
});

/** The cursor of a row that has so many rows before it, as the queue writes it. */
async function cursorBefore(database: Filled<BenchPractice>, offset: number): Promise<string> {
  const [row] = await asAdmin<{ at: Date; id: string }>(
    database.adminUrl,
    `select reported_at as at, id from needful.incident where org_id = $1
      order by reported_at desc, id desc offset $2 limit 1`,
    [database.kept.organizationId, offset - 1],
  );
  if (row === undefined) throw new Error(`There are no ${offset} rows`);
  return Buffer.from(JSON.stringify([row.at.toISOString(), row.id])).toString('base64url');
}
