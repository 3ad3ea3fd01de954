import { defineBench } from './kit/bench.ts';
import { startContestant } from './kit/contestant.ts';
import { practiceWith } from './kit/incidents.ts';
import { ratioOf } from './kit/interval.ts';
import { cpuOf, load, type Served } from './kit/load.ts';
import { startNeedful, trustedDocument } from './kit/needful.ts';
import { startBenchPostgres } from './kit/postgres.ts';
import { pairedRounds } from './kit/rounds.ts';

const PAGE = 50;

/** The same page as the trusted document asks for; `facts` instead of the sentence made of them. */
const POSTGRAPHILE_QUEUE = `query Queue($org: UUID!, $status: String!, $first: Int!) {
  incidents: allIncidents(condition: { orgId: $org, status: $status }, orderBy: [REPORTED_AT_DESC, ROW_ID_DESC], first: $first) {
    __typename
    edges { __typename cursor node { __typename id reference kind track status site act facts reportedAt lastEventAt
      membershipByOrgIdAndReporterId { name } membershipByOrgIdAndLeadId { name }
      confidential tags nextDueOn nextDueClock checkNeeded
      membershipByOrgIdAndAssigneeId { name } takenBack clockSkewSeconds waitingFor version } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export default defineBench({
  title: 'The queue page',
  about: `Fifty incidents with lead, reporter and last event, of one organization and one state, out of 100,000 (and 25,000 of another organization in the same tables). Needful is the whole server in production mode: HTTP, sign-in by cookie, membership, the trusted document of the officer's page, row-level security. PostGraphile 5.1.5 answers the equal query under the same row-level security without any sign-in. *By hand* is one \`json_agg\` statement through \`pg\` behind plain \`node:http\`, without sign-in and without row-level security. 16 connections, each server in a process of its own, 4 to 6 connections to one PostgreSQL.`,
  async run({ quick, say }) {
    const postgres = await startBenchPostgres({ kept: true });
    const stops: (() => Promise<void>)[] = [postgres.stop];
    try {
      say('making the incidents, where they are not there yet');
      const database = await postgres.filled(practiceWith(100_000));
      const { organizationId: org, officer } = database.kept;
      const needful = await startNeedful(database.environment);
      stops.unshift(needful.stop);
      const byHand = await startContestant('hand-written', { DATABASE_URL: database.adminUrl });
      stops.unshift(byHand.stop);
      const postgraphile = await startContestant('postgraphile', {
        DATABASE_URL: database.adminUrl,
        ORGANIZATION: org,
      });
      stops.unshift(postgraphile.stop);
      const isRight = (body: string) => body.split('"QueueRow"').length === PAGE + 1;
      const variables = { org, status: 'acknowledged', first: PAGE };
      const served: Record<'needful' | 'postgraphile' | 'byHand', Served> = {
        needful: {
          url: `${needful.url}/graphql/${org}`,
          headers: await needful.signIn(officer),
          body: JSON.stringify({
            documentId: `sha256:${trustedDocument('Queue')}`,
            variables: { view: 'ALL', filter: { status: 'ACKNOWLEDGED' }, first: PAGE },
          }),
          processes: { Node: needful.pid, PostgreSQL: postgres.pid },
          isRight,
        },
        postgraphile: {
          url: `${postgraphile.url}/graphql`,
          body: JSON.stringify({ query: POSTGRAPHILE_QUEUE, variables }),
          processes: { Node: postgraphile.pid, PostgreSQL: postgres.pid },
          isRight: (body) => body.split('"Incident"').length === PAGE + 1,
        },
        byHand: {
          url: byHand.url,
          body: JSON.stringify(variables),
          processes: { Node: byHand.pid, PostgreSQL: postgres.pid },
          isRight,
        },
      };
      const seconds = quick ? 1.5 : 4;
      for (const each of Object.values(served)) await load(each, { requests: quick ? 400 : 4000 });
      const turn = (who: keyof typeof served) => async () => {
        const measured = await load(served[who], { seconds });
        say(`${who} ${Math.round(measured.perSecond)} /s ${JSON.stringify(measured.cpu)}`);
        return measured;
      };
      const rounds = await pairedRounds(
        { needful: turn('needful'), postgraphile: turn('postgraphile'), byHand: turn('byHand') },
        { rounds: quick ? 2 : 9, warmUp: 0 },
      );
      const against = (rival: 'postgraphile' | 'byHand', atLeast: number, name: string) => ({
        what: `requests a second: Needful over ${name}`,
        measured: ratioOf(
          rounds.map((round) => ({ ours: round.needful.perSecond, theirs: round[rival].perSecond })),
        ),
        unit: '×' as const,
        target: { atLeast },
        cpu: cpuOf(rounds, { needful: 'Needful', [rival]: name }),
      });
      return [against('postgraphile', 3, 'PostGraphile'), against('byHand', 1, 'by hand')];
    } finally {
      for (const stop of stops) await stop();
    }
  },
});
