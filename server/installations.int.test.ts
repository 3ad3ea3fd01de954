import { afterAll, beforeAll, expect, it } from 'vitest';
import { enrol } from '../test/guard/authorization/ground.ts';
import { foundPractice, type Practice } from '../test/kit/practice.ts';
import { aReport, REPORT } from '../test/kit/report.ts';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';

let needful: TestServer;
let north: Practice;
let administrator: SignedIn;

beforeAll(async () => {
  needful = await startTestServer();
  north = await foundPractice(needful.server, 'north');
  administrator = await needful.signIn(north.administrator);
});
afterAll(() => needful.stop());

type Computer = { readonly id: string; readonly label: string; readonly endedAt: string | null };

async function computers(): Promise<readonly Computer[]> {
  const { data } = await administrator.ask<{ installations: Computer[] }>(
    '{ installations { id label endedAt } }',
    {},
    north.organizationId,
  );
  return data?.installations ?? [];
}

async function end(id: string) {
  const query =
    'mutation ($id: ID!) { installationEnd(id: $id) { __typename ... on InstallationEndSuccess { installation { endedAt } } ... on Refusal { code } } }';
  const { data } = await administrator.ask<{ installationEnd: Record<string, unknown> }>(
    query,
    { id },
    north.organizationId,
  );
  return data?.installationEnd;
}

function report(headers: Record<string, string>) {
  const variables = { report: aReport(), sentAt: new Date().toISOString() };
  return needful.ask(headers, REPORT, variables, north.organizationId);
}

it('a computer whose credential was ended is told so on its next request, and the others go on', async () => {
  const stolen = await enrol(needful, north);
  const [computer] = await computers();
  const other = await enrol(needful, north);
  expect((await report(stolen)).status).toBe(200);
  expect(await end(computer?.id ?? '')).toMatchObject({
    __typename: 'InstallationEndSuccess',
    installation: { endedAt: expect.any(String) },
  });
  const refused = await report(stolen);
  expect([refused.status, refused.errors?.[0]?.extensions?.code]).toEqual([401, 'UNKNOWN_INSTALLATION']);
  expect(refused.errors?.[0]?.message).toContain('its enrolment was ended');
  expect((await report(other)).status).toBe(200);
  expect(await end(computer?.id ?? '')).toEqual({ __typename: 'Refusal', code: 'no-such-installation' });
  expect((await computers()).map(({ endedAt }) => endedAt !== null)).toEqual([false, true]);
});

it('a renewed enrolment code takes the place of the old one; who is enrolled stays so', async () => {
  const before = await enrol(needful, north);
  const { data } = await administrator.ask<{ enrolmentCodeRenew: { code: string } }>(
    'mutation { enrolmentCodeRenew { ... on EnrolmentCodeRenewSuccess { code } } }',
    {},
    north.organizationId,
  );
  const code = data?.enrolmentCodeRenew.code ?? '';
  const attempt = async (enrolmentCode: string) => {
    const response = await fetch(`${needful.origin}/api/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organizationId: north.organizationId, enrolmentCode, label: 'Desk' }),
    });
    return response.status;
  };
  expect([await attempt(north.enrolmentCode), await attempt(code)]).toEqual([403, 200]);
  expect((await report(before)).status).toBe(200);
});
