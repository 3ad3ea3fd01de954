import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needfulHere } from '../test/kit/command.ts';
import { askAsSuperuser } from '../test/kit/incidents.ts';
import { REFUSED, TAKEN } from '../test/kit/malicious-profiles.ts';
import { type Colleague, foundPractice, type Practice } from '../test/kit/practice.ts';
import { refusalOf } from '../test/kit/refusal-of.ts';
import { aReport } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { type Environment, environmentFor } from '../test/kit/server-process.ts';
import { makeTemporaryDirectory } from '../test/kit/temporary-directory.ts';
import { inTenant } from './store/tenant.ts';
import { brokenSites } from './store/verify-sites.ts';

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

const signedIn = new Map<string, Promise<SignedIn>>();
/** Each person signs in once. */
function signIn(who: Pick<Colleague, 'email' | 'password'>): Promise<SignedIn> {
  const known = signedIn.get(who.email) ?? needful.signIn(who);
  signedIn.set(who.email, known);
  return known;
}

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
  const member = await signIn(who);
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
    const staff = await signIn(needful.demo.staff);
    const report =
      'mutation ($report: ReportInput!, $at: DateTime!) { incidentReport(report: $report, sentAt: $at) { __typename } }';
    const variables = { report: aReport({ site: 'own-chart' }), at: new Date().toISOString() };
    const answer = await staff.ask(report, variables);
    expect(answer.data).toEqual({ incidentReport: { __typename: 'IncidentReportSuccess' } });
  });
});

/** As somebody of the other practice, whose administrator is no officer. */
function refused(by: SignedIn, call: string): Promise<string | null> {
  return refusalOf(by, call, other.organizationId);
}
function theirs() {
  return delivered(other.staff, other.organizationId);
}

describe('a site that an administrator describes', () => {
  const site = 'own-inspected';
  const body = JSON.stringify(good);
  const matches = ['https://inspected.demo.example/*'];
  const call = (name: string, given: object) => {
    const written = Object.entries(given).map(([key, value]) =>
      key === 'reason' ? `reason: ${value}` : `${key}: ${JSON.stringify(value)}`,
    );
    return `${name}(${written.join(', ')})`;
  };
  /** Where its extensions are told to read by it. */
  const speaksOn = async () => {
    const member = await signIn(other.staff);
    const { data } = await member.ask<{
      extensionSettings: { sites: { profile: string; matches: string[] }[] };
    }>('{ extensionSettings { sites { profile matches } } }', {}, other.organizationId);
    return data?.extensionSettings.sites.find(({ profile }) => profile === site)?.matches;
  };
  const seen = async () => {
    const all = await theirs();
    return all?.find(([id]) => id === site)?.slice(1, 2)[0] ?? null;
  };
  type Desk = {
    sites: { siteId: string; state: string; matches: string[]; versions: { digest: string }[] }[];
  };
  const desk = async (who = other.officer) => {
    const by = await signIn(who);
    const { data } = await by.ask<Desk>(
      '{ sites { siteId state matches versions { digest } } }',
      {},
      other.organizationId,
    );
    return data?.sites.find(({ siteId }) => siteId === site);
  };

  it('reaches extensions once a second person approved it, and is put back, switched off and on', async () => {
    const administrator = await signIn(other.administrator);
    const officer = await signIn(other.officer);
    const publish = (after: number, title: string, where = matches) =>
      call('sitePublish', {
        ...{ site, after, matches: where },
        body: JSON.stringify({ ...(good as object), title }),
      });
    expect(await refused(administrator, publish(0, 'One'))).toBeNull();
    expect(await seen()).toBeNull();
    const { digest } = (await desk())?.versions[0] ?? { digest: '' };
    const approve = (version: number, what: string) =>
      call('siteApprove', { ...{ site, version }, digest: what });
    expect(await refused(administrator, approve(1, digest))).toBe('second-person');
    expect(await refused(officer, approve(1, '0'.repeat(64)))).toBe('site-not-waiting');
    expect(await refused(officer, approve(1, digest))).toBeNull();
    expect([await seen(), (await desk())?.matches]).toEqual([1, matches]);

    expect(await refused(administrator, publish(0, 'Two'))).toBe('site-changed');
    expect(await refused(administrator, publish(1, 'Two', ['https://second.demo.example/*']))).toBeNull();
    expect(await refused(officer, call('siteRollBack', { site, to: 2, reason: 'MENDED' }))).toBe(
      'site-not-approved',
    );
    const second = (await desk())?.versions[0]?.digest ?? '';
    expect(await refused(officer, approve(2, second))).toBeNull();
    expect(await speaksOn()).toEqual(['https://second.demo.example/*']);
    expect(await refused(officer, call('siteRollBack', { site, to: 1, reason: 'READS_WRONGLY' }))).toBeNull();
    expect((await theirs())?.find(([id]) => id === site)).toMatchObject([site, 3, { title: 'One' }]);
    expect([await speaksOn(), (await desk())?.matches], 'the hosts of the version left go').toEqual([
      matches,
      matches,
    ]);

    const off = { site, isOn: false, reason: 'SECURITY' };
    expect(await refused(officer, call('siteSwitch', off))).toBeNull();
    expect((await theirs())?.find(([id]) => id === site)).toEqual([site, 4, null]);
    expect((await desk())?.state).toBe('OFF');
    expect(await refused(administrator, publish(4, 'Three'))).toBeNull();
    const third = (await desk())?.versions[0]?.digest ?? '';
    expect(await refused(officer, approve(5, third))).toBeNull();
    expect(
      (await theirs())?.find(([id]) => id === site),
      'off stays off',
    ).toEqual([site, 4, null]);
    expect(await refused(administrator, call('siteSwitch', { ...off, isOn: true }))).toBeNull();
    expect((await theirs())?.find(([id]) => id === site)).toMatchObject([site, 6, { title: 'Three' }]);
    expect(await speaksOn()).toEqual(matches);
    const org = other.organizationId;
    const broken = () => inTenant(needful.server.pool, { org }, (sql) => brokenSites(sql, org));
    expect(await broken()).toBeNull();
    const speaks = (where: string) =>
      askAsSuperuser(
        needful.database.adminUrl,
        `update needful.site_profile set matches = '{${where}}' where profile_id = '${site}' and version = 2`,
      );
    await speaks('https://elsewhere.example/*');
    expect(await broken()).toBe(`version 2 of the site ${site} stands otherwise than its history says`);
    await speaks('https://second.demo.example/*');
    expect(await broken()).toBeNull();
  });

  it('is switched off and on also where it comes with Needful', async () => {
    const officer = await signIn(other.officer);
    const zimbra = async () => (await theirs())?.filter(([id]) => id === 'zimbra');
    const to = (isOn: boolean) => call('siteSwitch', { ...{ site: 'zimbra', isOn }, reason: 'PAGE_CHANGED' });
    expect(await refused(officer, to(true))).toBe('site-as-it-was');
    expect(await refused(officer, to(false))).toBeNull();
    expect(await zimbra()).toEqual([['zimbra', 1, null]]);
    expect(await refused(officer, to(true))).toBeNull();
    expect(await zimbra()).toEqual([]);
  });

  it('is refused with what is wrong in it, and the history tells who did what', async () => {
    const administrator = await signIn(other.administrator);
    const publish = (given: object) =>
      refused(
        administrator,
        call('sitePublish', { ...{ site: 'own-bad', after: 0, body, matches }, ...given }),
      );
    expect(await publish({ body: JSON.stringify(REFUSED[0]?.profile) })).toBe('no-profile');
    expect(await publish({ body: '{' })).toBe('no-profile');
    for (const wide of ['https://*/*', 'https://*.com/*', 'https://../*'])
      expect(await publish({ matches: [wide] })).toBe('malformed');
    expect(await publish({ matches: [] })).toBe('malformed');
    expect(await publish({ site: 'webchart' })).toBe('malformed');
    expect(await publish({ site: 'own-waiting' })).toBeNull();
    const { data } = await administrator.ask<{ records: { acts: { sentence: string }[] } }>(
      '{ records { acts { sentence } } }',
      {},
      other.organizationId,
    );
    expect(data?.records.acts.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/ published version 1 of the site own-inspected\. It waits/),
        expect.stringMatching(/ approved version 1 of the site own-inspected/),
        expect.stringMatching(
          / put version 1 of the site own-inspected back, as version 3, because it reads/,
        ),
        expect.stringMatching(/ switched the site zimbra off, because the site has changed\.$/),
      ]),
    );
  });
});

describe('how an organization writes its record numbers', () => {
  it('is proven by examples that are not kept, and reaches its extensions', async () => {
    const administrator = await signIn(other.administrator);
    const set = (picture: string, is: string, isNot: string, seen = '') =>
      refused(
        administrator,
        `recordNumbersSet(recordNumbers: [{ picture: "${picture}", upTo: 1, needsWord: false, hasCheckDigit: false,
           is: ["${is}"], isNot: ["${isNot}"] }], seen: [${seen}])`,
      );
    expect(await set('(a+)+', 'aa', 'b')).toBe('malformed');
    expect(await set('####', '1234', '12')).toBe('malformed');
    expect(await set('LK######', 'LK12345', '123456')).toBe('example-not-found');
    expect(await set('LK######', 'LK123456', 'lk1234567')).toBe('example-found');
    expect(await set('LK######', 'LK1234567', '1234567')).toBeNull();
    expect(await set('MR######', 'MR123456', '1'), 'by whom it was not seen').toBe('record-numbers-changed');
    const staff = await signIn(other.staff);
    const { data } = await staff.ask<{ extensionSettings: { reminding: string } }>(
      '{ extensionSettings { reminding } }',
      {},
      other.organizationId,
    );
    const told = JSON.parse(data?.extensionSettings.reminding ?? '{}') as object;
    expect(told).toMatchObject({ recordNumbers: [{ picture: 'LK######', upTo: 1 }] });
    expect(JSON.stringify(told)).not.toContain('123456');
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
    const staff = await signIn(needful.demo.staff);
    const officer = await signIn(needful.demo.officer);
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

    const elsewhere = await signIn(other.officer);
    expect((await elsewhere.ask<Spots>(SPOTS, {}, other.organizationId)).data?.blindSpots).toEqual([]);
    expect((await staff.ask(SPOTS, {}, org)).data ?? null).toBeNull();
    for (const couldNot of [['Jane Roe'], ['sentAt', 'sentAt'], []])
      expect((await tell([], couldNot)).data?.factReadingCounted).toMatchObject({ code: 'unknown-facts' });
  });
});
