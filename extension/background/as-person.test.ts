import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Heard, type Listening, listen, standInBrowser } from './browser.testing.ts';

const OURS = '01a20128-36b9-758f-a12b-2018741d7f16';
const THEIRS = '01a20128-36b9-758f-a12b-2018741d7f17';
const NO_OFFICERS = { status: 200, json: { data: { officers: [] } } };
const FORGOTTEN = {
  status: 401,
  json: { errors: [{ message: 'Not enrolled.', extensions: { code: 'UNKNOWN_INSTALLATION' } }] },
};

const kept = standInBrowser();
let fetchOfficers: typeof import('./fetch-officers.ts').fetchOfficers;
let countCard: typeof import('./cards/count.ts').count;
let ensureInstallation: typeof import('./installation.ts').ensureInstallation;
let ours: Listening;
let theirs: Listening;
let answer: (heard: Heard) => { readonly status: number; readonly json: unknown };

beforeAll(async () => {
  // After the browser stands: its API is looked up when they are loaded.
  ({ fetchOfficers } = await import('./fetch-officers.ts'));
  ({ count: countCard } = await import('./cards/count.ts'));
  ({ ensureInstallation } = await import('./installation.ts'));
});

beforeEach(async () => {
  answer = () => NO_OFFICERS;
  ours = await listen((heard) => answer(heard));
  theirs = await listen(() => NO_OFFICERS);
  for (const items of [kept.local, kept.session, kept.managed])
    for (const name of Object.keys(items)) delete items[name];
});

afterEach(async () => {
  await ours.stop();
  await theirs.stop();
});

function enrolAt({ origin }: Listening, organizationId: string): void {
  kept.local['enrolment'] = { server: origin, organizationId, organizationName: 'Demo practice' };
}

function keepSecret(): void {
  const place = { server: ours.origin, organizationId: OURS };
  kept.local['installation'] = { ...place, id: 'desk', secret: 'SECRET' };
}

function signInAtOurs(): void {
  kept.session['session'] = {
    server: ours.origin,
    organizationId: OURS,
    personId: 'alice',
    name: 'Alice Nguyen',
    email: 'alice@clinic.example',
    accessToken: 'TOKEN',
    accessUntil: Date.now() + 200_000,
    refreshToken: 'REFRESH',
    hidden: false,
  };
}

async function tellEverything(): Promise<string> {
  await fetchOfficers();
  await countCard({
    rule: 'reply-all',
    site: 'roundcube',
    act: 'compose-mail',
    outcome: 'SHOWN',
    combination: '',
    reason: null,
  });
  await ensureInstallation();
  return JSON.stringify(theirs.heard);
}

describe('a token and the secret of this computer', () => {
  beforeEach(() => {
    keepSecret();
    signInAtOurs();
  });

  test('go to the organization and server they belong to', async () => {
    enrolAt(ours, OURS);
    expect(await fetchOfficers()).toMatchObject({ fetched: true });
    expect(ours.heard[0]?.headers).toMatchObject({
      authorization: 'Bearer TOKEN',
      'x-needful-installation': 'desk.SECRET',
    });
  });

  test('never go to another server, which may name the same organization', async () => {
    enrolAt(theirs, OURS);
    expect(await tellEverything()).not.toMatch(/TOKEN|SECRET|REFRESH/);
    expect(await fetchOfficers()).toMatchObject({ fetched: false, trouble: 'needs-sign-in' });
  });

  test('never go to another organization of the same server', async () => {
    enrolAt(ours, THEIRS);
    await tellEverything();
    expect(JSON.stringify(ours.heard)).not.toMatch(/TOKEN|SECRET|REFRESH/);
  });

  test('are not lost when policy moves this computer: what still waits may need them', async () => {
    const [server, organization] = [theirs.origin, THEIRS];
    Object.assign(kept.managed, { server, organization, enrolmentCode: 'code' });
    await theirs.stop();
    theirs = await listen(() => ({ status: 200, json: { installationId: 'new', secret: 'NEW' } }));
    kept.managed['server'] = theirs.origin;
    await ensureInstallation();
    const { readInstallation } = await import('./installation.ts');
    expect(await readInstallation({ server: theirs.origin, organizationId: THEIRS })).toMatchObject({
      secret: 'NEW',
    });
    expect(await readInstallation({ server: ours.origin, organizationId: OURS })).toMatchObject({
      secret: 'SECRET',
    });
  });
});

describe('a computer that the server has forgotten', () => {
  beforeEach(() => {
    enrolAt(ours, OURS);
    keepSecret();
    answer = ({ path, headers }) => {
      if (path === '/api/enrol') return { status: 200, json: { installationId: 'desk-2', secret: 'SECOND' } };
      return headers['x-needful-installation'] === 'desk.SECRET' ? FORGOTTEN : NO_OFFICERS;
    };
  });

  test('is enrolled again with the code of the policy, once, and asks again', async () => {
    Object.assign(kept.managed, { server: ours.origin, organization: OURS, enrolmentCode: 'code' });
    expect(await fetchOfficers()).toMatchObject({ fetched: true });
    expect(ours.heard.filter(({ path }) => path === '/api/enrol')).toHaveLength(1);
    expect(ours.heard.at(-1)?.headers['x-needful-installation']).toBe('desk-2.SECOND');
  });

  test('without a code and with nobody signed in says so and waits for a person', async () => {
    const answered = await fetchOfficers();
    expect(answered).toMatchObject({ fetched: false, trouble: 'unknown-installation' });
    expect(answered).toMatchObject({ message: expect.stringContaining('Sign in once') as unknown });
    expect(ours.heard).toHaveLength(1);
    expect(kept.local['installation']).toBeUndefined();
  });
});
