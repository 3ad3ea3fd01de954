import { defineBench } from './kit/bench.ts';
import { closing } from './kit/closing.ts';
import { ratioOf } from './kit/interval.ts';
import { cpuOf, load } from './kit/load.ts';
import { startNeedful } from './kit/needful.ts';
import { openQueues } from './kit/open-queues.ts';
import { foundOrganizations, reportsTo } from './kit/organizations.ts';
import { startBenchPostgres } from './kit/postgres.ts';
import { pairedRounds } from './kit/rounds.ts';

const QUEUES = 200;

export default defineBench({
  title: 'Live',
  about: `Reports a second to one organization while ${QUEUES} queues of it are open and told of each, against the same with none open. Every stream is read to its end, by the process that sends the reports.`,
  run: ({ quick, say }) =>
    closing(async (onEnd) => {
      const postgres = await startBenchPostgres({ kept: false });
      onEnd(postgres.stop);
      const database = await postgres.scratch();
      const organizations = await foundOrganizations(database, 1);
      const needful = await startNeedful(organizations.environment);
      onEnd(needful.stop);
      const officer = await needful.signIn(organizations.practice.officer);
      const reports = await reportsTo(needful, organizations, organizations.ids, postgres.pid);
      const seconds = quick ? 2 : 5;
      await load(reports, { requests: quick ? 200 : 3000 });
      const write = async (open: number) => {
        const org = organizations.practice.organizationId;
        const queues = await openQueues(needful, officer, org, open, database.adminUrl);
        try {
          const measured = await load(reports, { seconds });
          say(`${open} open: ${Math.round(measured.perSecond)} /s, ${queues.told} changes told`);
          if (open > 0 && queues.told === 0) throw new Error('The open queues were told nothing');
          return measured;
        } finally {
          await queues.close();
        }
      };
      const rounds = await pairedRounds(
        { watched: () => write(QUEUES), unwatched: () => write(0) },
        { rounds: quick ? 2 : 7, warmUp: 0 },
      );
      return [
        {
          what: `reports a second: ${QUEUES} open queues over none`,
          measured: ratioOf(
            rounds.map((round) => ({ ours: round.watched.perSecond, theirs: round.unwatched.perSecond })),
          ),
          unit: '×',
          target: { atLeast: 0.85 },
          cpu: cpuOf(rounds, { watched: `${QUEUES} open`, unwatched: 'none open' }),
        },
      ];
    }),
});
