import { setTimeout as delay } from 'node:timers/promises';
import { environmentFor } from '../kit/server-process.ts';
import { defineBench } from './kit/bench.ts';
import { closing } from './kit/closing.ts';
import { residentMemory } from './kit/cpu.ts';
import { exactly, intervalOf } from './kit/interval.ts';
import { load } from './kit/load.ts';
import { startNeedful } from './kit/needful.ts';
import { openQueues } from './kit/open-queues.ts';
import { foundOrganizations, reportsTo } from './kit/organizations.ts';
import { asAdmin, startBenchPostgres } from './kit/postgres.ts';

const QUEUES = 200;
const MEGABYTE = 2 ** 20;

export default defineBench({
  title: 'Growth',
  about: `What a server needs as it grows: from the start of the process to its first accepted connection (on a migrated database), its resident memory when nobody asks, what each of ${QUEUES} open queues adds to it, and what 1,000 reports with their history, sealed texts and jobs add to the database. Two servers were not compared with one: with PostgreSQL and the clients on the same machine, that takes more cores than two.`,
  run: ({ quick, say }) =>
    closing(async (onEnd) => {
      const postgres = await startBenchPostgres({ kept: false });
      onEnd(postgres.stop);
      const database = await postgres.scratch();
      const organizations = await foundOrganizations(database, 1);
      const starts: number[] = [];
      for (let start = 0; start < (quick ? 2 : 7); start++) {
        const environment = {
          ...organizations.environment,
          PORT: (await environmentFor(database)).PORT ?? '',
        };
        const began = performance.now();
        const server = await startNeedful(environment);
        starts.push(performance.now() - began);
        await server.stop();
      }
      say('started');
      const needful = await startNeedful(organizations.environment);
      onEnd(needful.stop);
      const reports = await reportsTo(needful, organizations, organizations.ids, postgres.pid);
      const idle = residentMemory(needful.pid);
      await load(reports, { requests: 50 });
      await delay(quick ? 500 : 5_000);
      const before = residentMemory(needful.pid);
      const officer = await needful.signIn(organizations.practice.officer);
      const org = organizations.practice.organizationId;
      const queues = await openQueues(needful, officer, org, QUEUES, database.adminUrl);
      onEnd(queues.close);
      await delay(quick ? 500 : 5_000);
      const perQueue = (residentMemory(needful.pid) - before) / QUEUES;
      await queues.close();
      say('opened and closed the queues');
      const count = quick ? 200 : 5_000;
      const size = async () => {
        const [row] = await asAdmin<{ bytes: string }>(
          database.adminUrl,
          'select pg_database_size(current_database()) as bytes',
        );
        return Number(row?.bytes);
      };
      const sizeBefore = await size();
      await load(reports, { requests: count });
      const perThousand = (((await size()) - sizeBefore) / count) * 1000;
      return [
        { what: 'from start to listening', measured: intervalOf(starts), unit: 'ms' },
        { what: 'resident memory, idle', measured: exactly(idle / MEGABYTE), unit: 'MB' },
        {
          what: 'resident memory for each open queue',
          measured: exactly(perQueue / 1024),
          unit: 'kB',
          note: `with ${QUEUES} open; garbage that was not collected yet is counted`,
        },
        {
          what: 'size on disk of 1,000 incidents',
          measured: exactly(perThousand / MEGABYTE),
          unit: 'MB',
          note: `of ${count} reports, with indexes, history, sealed domains and jobs`,
        },
      ];
    }),
});
