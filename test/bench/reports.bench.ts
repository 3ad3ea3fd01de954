import { aReport } from '../kit/report.ts';
import { defineBench } from './kit/bench.ts';
import { closing } from './kit/closing.ts';
import { startContestant } from './kit/contestant.ts';
import { ratioOf } from './kit/interval.ts';
import type { Line } from './kit/line.ts';
import { cpuOf, load, type Served } from './kit/load.ts';
import { startNeedful } from './kit/needful.ts';
import { foundOrganizations, reportsTo } from './kit/organizations.ts';
import { startBenchPostgres } from './kit/postgres.ts';
import { pairedRounds } from './kit/rounds.ts';

const ORGANIZATIONS = 200;
const TARGETS = { 1: 0.2, [ORGANIZATIONS]: 0.35 } as const;

export default defineBench({
  title: 'Reports',
  about: `Reports a second through the real mutation over HTTP: sign-in by cookie, membership, validation, routing, the sealed domains, row, events and hash chain, a job for the notices, the receipt. Against one row inserted through \`pg\` behind plain \`node:http\`, which does none of it. Durable commits (fsync) on both sides, 16 connections, each server in a process of its own. *History alone* is that plain insert with the plainest hash chain beside it: what a tamper-evident history costs by itself.`,
  run: ({ quick, say }) =>
    closing(async (onEnd) => {
      const postgres = await startBenchPostgres({ kept: false });
      onEnd(postgres.stop);
      const database = await postgres.scratch();
      const organizations = await foundOrganizations(database, ORGANIZATIONS);
      const needful = await startNeedful(organizations.environment);
      onEnd(needful.stop);
      const plain = await startContestant('plain-insert', { DATABASE_URL: database.adminUrl });
      onEnd(plain.stop);
      const chained = await startContestant('plain-insert', {
        DATABASE_URL: database.adminUrl,
        HISTORY: '1',
      });
      onEnd(chained.stop);
      const rival = ({ url, pid }: typeof plain, ids: readonly string[]): Served => {
        let sent = 0;
        return {
          url,
          body() {
            sent += 1;
            const body = JSON.stringify({ report: aReport(), sentAt: new Date().toISOString() });
            return { path: `/${ids[sent % ids.length]}`, body };
          },
          processes: { Node: pid, PostgreSQL: postgres.pid },
          isRight: (body) => body === '{"kept":true}',
        };
      };
      const lines: Line[] = [];
      for (const count of [1, ORGANIZATIONS] as const) {
        const ids = organizations.ids.slice(0, count);
        const contestants = {
          needful: await reportsTo(needful, organizations, ids, postgres.pid),
          plain: rival(plain, ids),
          chained: rival(chained, ids),
        };
        for (const served of Object.values(contestants)) await load(served, { requests: quick ? 200 : 3000 });
        const turn = (who: keyof typeof contestants) => async () => {
          const measured = await load(contestants[who], { seconds: quick ? 1.5 : 4 });
          say(`${count}: ${who} ${Math.round(measured.perSecond)} /s ${JSON.stringify(measured.cpu)}`);
          return measured;
        };
        const rounds = await pairedRounds(
          { needful: turn('needful'), plain: turn('plain'), chained: turn('chained') },
          { rounds: quick ? 2 : 7, warmUp: 0 },
        );
        const over = (ours: 'needful' | 'chained') =>
          ratioOf(rounds.map((round) => ({ ours: round[ours].perSecond, theirs: round.plain.perSecond })));
        const inWords = count === 1 ? 'one organization' : `${count} organizations`;
        lines.push(
          {
            what: `reports a second, ${inWords}: Needful over a plain insert`,
            measured: over('needful'),
            unit: '×',
            target: { atLeast: TARGETS[count] },
            cpu: cpuOf(rounds, { needful: 'Needful', plain: 'plain insert' }),
          },
          {
            what: `the same, ${inWords}: history alone over a plain insert`,
            measured: over('chained'),
            unit: '×',
            cpu: cpuOf(rounds, { chained: 'history alone' }),
          },
        );
      }
      return lines;
    }),
});
