import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedIn, startTestServer, type TestServer } from '../test/kit/server.ts';
import { claimAddress, findPersonByEmail } from './auth/people.ts';

let needful: TestServer;
let administrator: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  needful = await startTestServer();
  administrator = await needful.signIn(needful.demo.officer);
  officer = await needful.signIn(needful.demo.security);
});
afterAll(() => needful.stop());

const INVITE = `mutation ($email: String!, $roles: [Role!]!) { invitationCreate(email: $email, roles: $roles) {
  ... on InvitationCreateSuccess { link } ... on Refusal { code } } }`;

async function invite(
  who: SignedIn,
  email: string,
  roles = ['STAFF'],
): Promise<{ organizationId: string; token: string }> {
  const answer = await who.ask<{ invitationCreate: { link: string } }>(INVITE, { email, roles });
  const [, organizationId = '', token = ''] =
    /join\/([^.]+)\.(.+)$/.exec(answer.data?.invitationCreate.link ?? '') ?? [];
  return { organizationId, token };
}

function join(
  invitation: object,
  over: object = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${needful.origin}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: needful.origin, ...headers },
    body: JSON.stringify({
      ...invitation,
      name: 'Robin Ekwueme',
      password: 'a long synthetic phrase 71',
      ...over,
    }),
  });
}

describe('an invitation', () => {
  it('lets its person join once', async () => {
    const invitation = await invite(officer, 'robin@demo.example');
    expect((await join(invitation)).status).toBe(200);
    expect((await join(invitation)).status).toBe(404);
  });

  it('joins one person when two open it at the same moment', async () => {
    const invitation = await invite(officer, 'twice@demo.example');
    const statuses = await Promise.all(
      [join(invitation), join(invitation)].map(async (answer) => (await answer).status),
    );
    expect(statuses.sort()).toEqual([200, 404]);
  });

  it('does not prove the address: whoever answers a mail to it ends what another left on the account', async () => {
    await join(await invite(officer, 'dana@other-hospital.example'));
    const { auth } = needful.server;
    const person = await findPersonByEmail(auth, 'dana@other-hospital.example');
    const verified = async () => {
      const { rows } = await auth.settings.pool.query<{ emailVerified: boolean; sessions: string }>(
        `select "emailVerified", (select count(*) from auth.session where "userId" = $1) as sessions from auth."user" where id = $1`,
        [person?.personId],
      );
      return rows[0];
    };
    await needful.signIn({ email: 'dana@other-hospital.example', password: 'a long synthetic phrase 71' });
    expect(await verified()).toEqual({ emailVerified: false, sessions: '1' });
    await claimAddress(auth.settings.pool, person?.personId ?? '');
    expect(await verified()).toEqual({ emailVerified: true, sessions: '0' });
  });

  it('that was still open does not let an ended member in again', async () => {
    const first = await invite(administrator, 'leaver@demo.example');
    const second = await invite(administrator, 'leaver@demo.example');
    await join(first);
    const person = await findPersonByEmail(needful.server.auth, 'leaver@demo.example');
    const leaver = await needful.signIn({
      email: 'leaver@demo.example',
      password: 'a long synthetic phrase 71',
    });
    await administrator.ask('mutation ($id: ID!) { membershipEnd(personId: $id) { __typename } }', {
      id: person?.personId,
    });
    expect((await join(second, {}, { cookie: leaver.cookie })).status).toBe(404);
    // It was their last membership: every sign-in of theirs ended with it.
    expect((await leaver.ask('{ me { name } }')).status).toBe(401);
  });

  it('takes no role from who is a member already', async () => {
    const invitation = await invite(officer, needful.demo.officer.email);
    expect((await join(invitation, {}, { cookie: administrator.cookie })).status).toBe(200);
    const mine = await administrator.ask<{ me: { memberships: { roles: string[] }[] } }>(
      '{ me { memberships { roles } } }',
    );
    expect(mine.data?.me.memberships[0]?.roles.sort()).toEqual(['ADMINISTRATOR', 'OFFICER', 'STAFF']);
  });

  it('with a name that cannot be shown is refused in words, and the token is not used up', async () => {
    const invitation = await invite(officer, 'odd@demo.example');
    expect((await join(invitation, { name: 'Rob\u0000in' })).status).toBeGreaterThanOrEqual(400);
    expect((await join(invitation)).status).toBe(200);
  });
});

describe('signing in', () => {
  it('shows the session\u2019s token to no script of the page', async () => {
    const answer = await fetch(`${needful.origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: needful.origin },
      body: JSON.stringify(needful.demo.staff),
    });
    const token =
      decodeURIComponent(answer.headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? '').split('.')[0] ?? '';
    expect(token.length).toBeGreaterThan(20);
    expect(await answer.text()).not.toContain(token);
  });
});
