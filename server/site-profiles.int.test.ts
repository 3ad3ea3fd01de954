import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needfulHere } from '../test/kit/command.ts';
import { REFUSED, TAKEN } from '../test/kit/malicious-profiles.ts';
import { foundPractice, type Practice } from '../test/kit/practice.ts';
import { aReport } from '../test/kit/report.ts';
import { startTestServer, type TestServer } from '../test/kit/server.ts';
import { type Environment, environmentFor } from '../test/kit/server-process.ts';
import { makeTemporaryDirectory } from '../test/kit/temporary-directory.ts';

const folder = makeTemporaryDirectory('profiles');
const good = TAKEN[0]?.profile;

let needful: TestServer;
let other: Practice;
let environment: Environment;

beforeAll(async () => {
  needful = await startTestServer();
  other = await foundPractice(needful.server, 'other');
  environment = await environmentFor(needful.database);
});
afterAll(async () => {
  await needful.stop();
  await folder.remove();
});

/** Runs `pnpm needful` as the administrator does, for the demo practice. */
function run(command: string, ...options: string[]): Promise<{ code: number; said: string }> {
  return needfulHere(environment, command, '--organization', needful.demo.organizationId, ...options);
}

function publish(id: string, profile: unknown) {
  const file = join(folder.path, 'profile.json');
  writeFileSync(file, typeof profile === 'string' ? profile : JSON.stringify(profile));
  return run('publish-profile', '--profile', id, '--file', file);
}

type Settings = { extensionSettings: { profiles: { id: string; version: number; body: string | null }[] } };
async function delivered(who = needful.demo.staff, org = needful.demo.organizationId) {
  const member = await needful.signIn(who);
  const { data } = await member.ask<Settings>(
    '{ extensionSettings { profiles { id version body } } }',
    {},
    org,
  );
  return data?.extensionSettings.profiles.map(({ id, version, body }) => [
    id,
    version,
    body && JSON.parse(body),
  ]);
}

describe('a site profile of an organization’s own', () => {
  it('is published in versions, assigned, withdrawn, and reaches its own extensions alone', async () => {
    const match = ['--match', 'https://chart.demo.example/*'];
    expect(await run('assign-site', '--profile', 'own-chart', ...match)).toMatchObject({ code: 2 });
    expect((await publish('own-chart', good)).said).toMatch(/published as version 1\./);
    expect((await publish('own-chart', { ...(good as object), title: 'Chart' })).said).toMatch(/version 2\./);
    expect(await run('assign-site', '--profile', 'own-chart', ...match)).toMatchObject({ code: 0 });
    expect(await delivered()).toEqual([['own-chart', 2, expect.objectContaining({ title: 'Chart' })]]);
    expect(await delivered(other.staff, other.organizationId)).toEqual([]);
    expect(await run('withdraw-profile', '--profile', 'own-chart')).toMatchObject({ code: 0 });
    expect(await run('withdraw-profile', '--profile', 'gmail')).toMatchObject({ code: 0 });
    expect(await delivered()).toEqual([
      ['gmail', 1, null],
      ['own-chart', 3, null],
    ]);
  });

  it('is refused with what is wrong in it, and leaves nothing behind', async () => {
    const before = await delivered();
    const [titled] = REFUSED;
    expect(await publish('own-bad', titled?.profile)).toMatchObject({
      code: 2,
      said: expect.stringMatching(/is no site profile[\s\S]*asks for a part of title/),
    });
    expect(await publish('own-bad', '{')).toMatchObject({ code: 2 });
    expect(
      await publish('own-bad', { ...(good as object), unproven: 'Type your password at…' }),
    ).toMatchObject({ code: 2 });
    expect((await publish('webchart', good)).said).toMatch(/must begin with own-/);
    const anywhere = ['--match', 'https://chart.demo.example/*jane*'];
    expect(await run('assign-site', '--profile', 'roundcube', ...anywhere)).toMatchObject({ code: 2 });
    expect(await delivered()).toEqual(before);
  });

  it('is known to the server when a report names it, also after it was withdrawn', async () => {
    const staff = await needful.signIn(needful.demo.staff);
    const report =
      'mutation ($report: ReportInput!, $at: DateTime!) { incidentReport(report: $report, sentAt: $at) { __typename } }';
    const variables = { report: aReport({ site: 'own-chart' }), at: new Date().toISOString() };
    const answer = await staff.ask(report, variables);
    expect(answer.data).toEqual({ incidentReport: { __typename: 'IncidentReportSuccess' } });
  });
});

describe('where Needful is blind', () => {
  type Spots = {
    blindSpots: { site: string; fact: string; since: string | null; couldNot: number; could: number }[];
  };
  const SPOTS = '{ blindSpots { site fact since couldNot could } }';
  const TRIED = `mutation ($site: String!, $could: [String!]!, $couldNot: [String!]!) {
    factReadingCounted(site: $site, version: "1.0.0", could: $could, couldNot: $couldNot) { __typename ... on Refusal { code } } }`;

  it('is counted without a person, is seen by the officer of the organization alone, and ends when it can be read', async () => {
    const staff = await needful.signIn(needful.demo.staff);
    const officer = await needful.signIn(needful.demo.officer);
    const org = needful.demo.organizationId;
    const tell = (could: readonly string[], couldNot: readonly string[]) =>
      staff.ask<{ factReadingCounted: object }>(TRIED, { site: 'roundcube', could, couldNot }, org);
    const seen = async () => (await officer.ask<Spots>(SPOTS, {}, org)).data?.blindSpots;

    expect((await tell(['page', 'recipients'], ['sentAt'])).data?.factReadingCounted).toEqual({
      __typename: 'FactReadingCountedSuccess',
    });
    await tell(['page'], ['sentAt', 'recipients']);
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(await seen()).toEqual([
      { site: 'roundcube', fact: 'sentAt', since: day, couldNot: 2, could: 0 },
      { site: 'roundcube', fact: 'recipients', since: null, couldNot: 1, could: 1 },
    ]);
    await tell(['sentAt'], []);
    expect((await seen())?.map(({ since }) => since)).toEqual([null, null]);

    const elsewhere = await needful.signIn(other.officer);
    expect((await elsewhere.ask<Spots>(SPOTS, {}, other.organizationId)).data?.blindSpots).toEqual([]);
    expect((await staff.ask(SPOTS, {}, org)).data ?? null).toBeNull();
    for (const couldNot of [['Jane Roe'], ['sentAt', 'sentAt'], []])
      expect((await tell([], couldNot)).data?.factReadingCounted).toMatchObject({ code: 'unknown-facts' });
  });
});
