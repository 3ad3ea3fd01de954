import { clocks } from '@needful/shared/clocks/index.generated.ts';
import { computeClocks } from '@needful/shared/domain/clocks/compute.ts';
import type { ClockFacts } from '@needful/shared/domain/clocks/facts.ts';
import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { UNINVOLVED } from '@needful/shared/domain/routing/involvement.ts';
import { routeIncident } from '@needful/shared/routing/_route.ts';
import { routing } from '@needful/shared/routing/index.generated.ts';
import { states } from '@needful/shared/states/index.generated.ts';
import { quantile } from 'simple-statistics';
import { queues } from '../../server/admin/queues/index.generated.ts';
import { createSealer } from '../../server/keys/seal.ts';
import { defineBench } from './kit/bench.ts';
import { closing } from './kit/closing.ts';
import { type BenchPractice, practicesWith } from './kit/incidents.ts';
import { intervalOf, ratioOf } from './kit/interval.ts';
import type { Line } from './kit/line.ts';
import { startNeedful, trustedDocument } from './kit/needful.ts';
import { asAdmin, type Filled, startBenchPostgres } from './kit/postgres.ts';
import { pairedRounds } from './kit/rounds.ts';

const PAGE = 50;
/** Of one practice; of 200 of them in the large database, and two in the small one. */
const EACH = 5_000;

export default defineBench({
  title: 'The desk',
  about: `Requests to the whole server, one after the other, on 1,000,000 incidents in 200 organizations and on 10,000 in two, each of ${EACH}: the first page of each view together with all counts, and a search by words of notes against an indexed lookup (the first page of one kind). A search for two words that each stand in hundreds of notes is among them. At the end the processor time of routing one incident and of computing its clocks.`,
  run: ({ quick, say }) =>
    closing(async (onEnd) => {
      const postgres = await startBenchPostgres({ kept: true });
      onEnd(postgres.stop);
      const open = async (organizations: number) => {
        say(`making ${organizations} organizations of ${EACH} incidents, where they are not there yet`);
        const database = await postgres.filled(practicesWith(organizations, EACH));
        await addWords(database);
        const needful = await startNeedful(database.environment);
        onEnd(needful.stop);
        const headers = {
          ...(await needful.signIn(database.kept.officer)),
          'content-type': 'application/json',
        };
        const url = `${needful.url}/graphql/${database.kept.organizationId}`;
        return async (operation: string, variables: object): Promise<string> => {
          const body = JSON.stringify({ documentId: `sha256:${trustedDocument(operation)}`, variables });
          const response = await fetch(url, { method: 'POST', headers, body });
          const text = await response.text();
          if (!response.ok || text.includes('"errors"'))
            throw new Error(`${operation}: ${text.slice(0, 300)}`);
          return text;
        };
      };
      const few = await open(2);
      const many = await open(200);
      const turns = quick ? 20 : 200;
      const rounds = quick ? 3 : 9;
      const compare = async (
        what: string,
        atMost: number,
        ours: Ask,
        theirs: Ask,
        at: number,
      ): Promise<Line> => {
        say(what);
        const turn = (ask: Ask) => async () => quantile(await timesOf(ask, turns), at);
        const measured = await pairedRounds({ ours: turn(ours), theirs: turn(theirs) }, { rounds });
        return { what, measured: ratioOf(measured), unit: '×', target: { atMost } };
      };
      const lines: Line[] = [];
      for (const { title, variables } of Object.values(queues)) {
        const page = (ask: typeof few) => async () => {
          await Promise.all([
            ask('Queue', { ...variables, first: PAGE, after: null }),
            ask('QueueCounts', {}),
          ]);
        };
        lines.push(
          await compare(`${title} with its counts: 1,000,000 over 10,000`, 1.5, page(many), page(few), 0.5),
        );
      }
      const found = (filter: object) => async (turn: number) => {
        const search = SEARCHES[turn % SEARCHES.length];
        await many('Queue', {
          view: 'ALL',
          filter: 'kind' in filter ? filter : { search },
          first: PAGE,
          after: null,
        });
      };
      const lookup = found({ kind: 'MISDIRECTED_FAX' });
      lines.push(
        await compare('search, 95th percentile: over an indexed lookup', 3, found({}), lookup, 0.95),
      );
      lines.push(...processorTime(quick));
      return lines;
    }),
});

type Ask = (turn: number) => Promise<void>;

async function timesOf(ask: Ask, turns: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const began = performance.now();
    await ask(turn);
    times.push(performance.now() - began);
  }
  return times;
}

/** Rare words and frequent ones, alone, together, and with a kind. */
const SEARCHES = [
  'word1',
  'word17 word34',
  'fax word2',
  'word999',
  'colleague word5',
  'MAIN-77',
  'lost',
  'word3 word6',
];
const VOCABULARY = 1_000;

/** Three words of a note for every incident, each note under another id; once a database. */
async function addWords(database: Filled<BenchPractice>): Promise<void> {
  const [kept] = await asAdmin<{ words: boolean }>(
    database.adminUrl,
    'select exists (select from needful.search_word) as words',
  );
  if (kept?.words === true) return;
  const key = database.environment.NEEDFUL_ENCRYPTION_KEY ?? '';
  const sealer = createSealer({ current: Buffer.from(key, 'base64'), former: [] });
  const org = database.kept.organizationId as OrganizationId;
  const hashes = Array.from({ length: VOCABULARY }, (_, n) => sealer.wordHashes(org, `word${n}`)[0]);
  await asAdmin(
    database.adminUrl,
    `insert into needful.search_word (org_id, word, reported_at, incident_id, text_id)
     select i.org_id, ($1::text[])[1 + (i.n * k) % $2::int], i.reported_at, i.id, i.id
       from (select org_id, id, reported_at, row_number() over (partition by org_id order by id) as n from needful.incident) i,
            unnest(array[1, 7, 13]) k on conflict do nothing`,
    [hashes, VOCABULARY],
  );
  await asAdmin(database.adminUrl, 'vacuum analyze needful.search_word');
}

function processorTime(quick: boolean): Line[] {
  const turns = quick ? 500 : 5_000;
  const person = '00000000-0000-7000-8000-000000000001';
  const people = {
    today: '2026-06-01',
    designations: [
      { role: 'privacy', holder: person, alternate: null },
      { role: 'security', holder: person, alternate: null },
    ],
    officers: [person],
    governingBody: null,
    externalReviewer: null,
    reportingLines: [],
    functions: [],
  } as unknown as Parameters<typeof routeIncident>[2];
  const route = () =>
    routeIncident(routing, { kind: 'lost-device', track: 'both', facts: {} }, people, UNINVOLVED);
  const compute = (turn: number) => computeClocks(clocks, states, factsOf(turn));
  return [
    told('routing one incident, processor time', turns, route),
    told('the clocks of one incident in four states, processor time', turns, compute),
  ];
}

function told(what: string, turns: number, work: (turn: number) => unknown): Line {
  const measured = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage();
    for (let turn = 0; turn < turns; turn += 1) work(turn);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / turns;
  });
  return { what, measured: intervalOf(measured.slice(1)), unit: 'ms', target: { atMost: 1 } };
}

/** Other facts each time, so that nothing is remembered. */
function factsOf(turn: number): ClockFacts {
  const dated = { on: `2026-05-${String(1 + (turn % 28)).padStart(2, '0')}`, because: 'It came in.' };
  return {
    today: '2026-06-01',
    organization: { entity: 'covered-entity', isPart2: false, isCaliforniaFacility: false },
    discovery: { legal: dated, conservative: dated, inUse: { ...dated, which: 'legal' } },
    standing: 'breach',
    isTreatedAsBreach: true,
    determinedOn: dated.on,
    confirmedOn: null,
    affected: {
      total: 700 + turn,
      isEstimate: false,
      byState: { oh: 520, tx: 100, ca: 60, ny: 20 },
      badAddresses: 11,
    },
    dataElements: ['health', 'ssn'],
    medium: 'computerized',
    holdsPart2Records: false,
    holds: [{ form: 'written', statedOn: '2026-05-20', until: '2026-07-01' }],
    given: {},
    agreementDays: null,
    associate: null,
    confirmed: {},
    requests: [],
  } as unknown as ClockFacts;
}
