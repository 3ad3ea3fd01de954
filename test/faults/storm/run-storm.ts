import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { askAsSuperuser } from '../../kit/incidents.ts';
import type { Practice } from '../../kit/practice.ts';
import { clientOf } from '../../kit/server.ts';
import { check, type Shown } from './check.ts';
import type { Line } from './deliver.ts';
import { openReporter, type Reporter } from './extension.ts';
import { readFound } from './found.ts';
import { type Grounds, prepareGrounds } from './grounds.ts';
import { type History, startHistory } from './history.ts';
import { type Nemesis, startNemesis } from './nemesis.ts';
import { runOfficer } from './officer.ts';
import { FIRST_PAGE, type OpenPages, openPages } from './officer-page.ts';
import { type PlainClient, type Questions, runPlainClient } from './plain-client.ts';
import type { Plan, PlannedReporter } from './plan.ts';
import { type Summary, summarise } from './summary.ts';

const CLI = fileURLToPath(new URL('../../../server/cli.ts', import.meta.url));
/** How long whoever still has no answer goes on after everything was healed. */
const AFTER_MS = 120_000;

export type Options = {
  /** Watches the officer's page of each practice; costs a browser. */
  readonly officersPages: boolean;
  readonly tell: (sentence: string) => void;
};

/** Lets a storm pass over everything and compares what people were told with what is there. */
export async function runStorm(plan: Plan, { officersPages, tell }: Options): Promise<Summary> {
  const smallDisk = plan.faults.some(({ fault }) => fault.is === 'disk-full');
  const grounds = await prepareGrounds(plan, { smallDisk, tell });
  const reporters: Reporter[] = [];
  let pages: OpenPages | undefined;
  try {
    const { origin } = grounds.proxy;
    const clients = await signInAll(plan, grounds);
    for (const each of plan.extensions) reporters.push(await openFor(grounds, each));
    // Before the weather turns: a sign-in that is cut is nobody's report.
    const officers = await Promise.all(
      grounds.practices.map((practice, index) => officerOf(grounds, practice, index)),
    );
    if (officersPages) pages = await openPages(origin, grounds.practices, grounds.watcher);
    tell('Everybody is signed in. The storm begins.');
    const history = startHistory();
    const began = performance.now();
    const nemesis = startNemesis(plan, grounds, reporters);
    await rage(plan, grounds, { clients, reporters, officers, history, nemesis });
    const stormSeconds = (performance.now() - began) / 1000;
    tell(`The storm is over after ${Math.round(stormSeconds)} s. Outboxes are being emptied.`);
    const refusedByOutbox: string[] = [];
    for (const reporter of reporters)
      if ((await reporter.drain()) > 0)
        refusedByOutbox.push(
          `refused: the outbox of ${reporter.plan.name} holds what the server would not have`,
        );
    const behind: string[] = [];
    const shown = await pages
      ?.read((org) => newestOf(grounds, org))
      .catch((fault: Error) => void behind.push(`unseen: ${fault.message}`));
    const faults = [...(await judge(grounds, history, shown ?? [])), ...refusedByOutbox, ...behind];
    return summarise(plan, history.lines, await readFound(grounds.adminUrl), {
      faults,
      struck: nemesis.struck,
      mishaps: grounds.proxy.counts,
      stormSeconds,
      pages: shown?.length ?? 0,
    });
  } finally {
    await pages?.close();
    for (const reporter of reporters) await reporter.close();
    await grounds.stop();
  }
}

type Crowd = {
  readonly clients: readonly PlainClient[];
  readonly reporters: readonly Reporter[];
  readonly officers: readonly Awaited<ReturnType<typeof officerOf>>[];
  readonly history: History;
  readonly nemesis: Nemesis;
};

/** Everybody at once, until all reports are made; then everything is healed and each wish gets its answer. */
async function rage(plan: Plan, grounds: Grounds, crowd: Crowd) {
  const { clients, reporters, officers, history, nemesis } = crowd;
  const questions: Questions = new Map();
  const [over, giveUp] = [new AbortController(), new AbortController()];
  const planned = [...plan.clients, ...plan.extensions].reduce((sum, { reports }) => sum + reports.length, 0);
  const ticking = setInterval(() => nemesis.advance(begun(history) / planned), 100);
  const atWork = officers.map((officer) =>
    runOfficer(officer, history, questions, over.signal, giveUp.signal),
  );
  const reporting = [
    ...clients.map((client) => runPlainClient(client, history, questions, giveUp.signal)),
    ...reporters.map((reporter) => reporter.run(history)),
  ];
  try {
    await Promise.race([Promise.all(reporting), healOnceBegun(history, planned, nemesis)]);
    await nemesis.heal();
    const patience = setTimeout(() => giveUp.abort(), AFTER_MS);
    await Promise.all(reporting);
    over.abort();
    await Promise.all(atWork);
    clearTimeout(patience);
  } finally {
    clearInterval(ticking);
    over.abort();
    giveUp.abort();
  }
}

/** A report that was begun in the storm may only be answered once it is over. */
async function healOnceBegun(history: History, planned: number, nemesis: Nemesis): Promise<void> {
  while (begun(history) < planned) await new Promise((resolve) => setTimeout(resolve, 100));
  await nemesis.heal();
}

function begun(history: History): number {
  const made = history.lines.filter(({ is, wish }) => is === 'asked' && wish.what === 'incident-reported');
  return new Set(made.map(({ wish }) => wish.reportId)).size;
}

async function signInAll(plan: Plan, grounds: Grounds): Promise<readonly PlainClient[]> {
  const all: PlainClient[] = [];
  for (const each of plan.clients) {
    const practice = practiceOf(grounds, each);
    const who = personOf(grounds, each);
    all.push({
      plan: each,
      line: await lineFor(grounds, practice, who),
      person: who.personId,
      colleague: { line: await lineFor(grounds, practice, practice.staff), person: practice.staff.personId },
    });
  }
  return all;
}

function practiceOf({ practices }: Grounds, { organization }: PlannedReporter): Practice {
  const practice = practices[organization];
  if (practice === undefined) throw new Error(`There is no practice ${organization}.`);
  return practice;
}

function personOf({ people }: Grounds, { name }: PlannedReporter) {
  const person = people.get(name);
  if (person === undefined) throw new Error(`Nobody is ${name}.`);
  return person;
}

async function lineFor(
  { proxy }: Grounds,
  { organizationId }: Practice,
  who: { readonly email: string; readonly password: string },
): Promise<Line> {
  const { cookie } = await clientOf(proxy.origin, organizationId).signIn(who);
  return { origin: proxy.origin, org: organizationId, cookie };
}

async function officerOf(grounds: Grounds, practice: Practice, index: number) {
  const { officer } = practice;
  return {
    line: await lineFor(grounds, practice, officer),
    person: officer.personId,
    name: `officer-${index}`,
  };
}

async function openFor(grounds: Grounds, plan: PlannedReporter): Promise<Reporter> {
  const { organizationId } = practiceOf(grounds, plan);
  return await openReporter(plan, { server: grounds.proxy.origin, organizationId }, personOf(grounds, plan));
}

async function newestOf({ adminUrl }: Grounds, org: string): Promise<readonly string[]> {
  const rows = await askAsSuperuser<{ id: string }>(
    adminUrl,
    `select id from needful.incident where org_id = '${org}' order by reported_at desc, id desc limit ${FIRST_PAGE}`,
  );
  return rows.map(({ id }) => id);
}

async function judge(
  grounds: Grounds,
  history: History,
  shown: readonly Shown[],
): Promise<readonly string[]> {
  const faults = check(history.lines, await readFound(grounds.adminUrl), shown);
  const verified = verify(grounds);
  return verified === null ? faults : [...faults, verified];
}

/** `pnpm needful verify`, as an administrator runs it. */
function verify({ environments, practices }: Grounds): string | null {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'verify'], {
    encoding: 'utf8',
    env: { ...process.env, ...environments[0] },
  });
  const verified = stdout.split('\n').filter((line) => / verify; /.test(line)).length;
  return status === 0 && verified === practices.length
    ? null
    : `broken: a history does not verify: ${stdout} ${stderr}`;
}
