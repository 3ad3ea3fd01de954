import { createHash, randomUUID } from 'node:crypto';
import { A_PDF } from '../../kit/attach.ts';
import { ADMINISTRATORS, type Caller, OFFICERS } from './callers.ts';
import { type Asked, type Ground, incidentIn } from './ground.ts';

/** What is asked of one route, and with which status whoever may is answered. */
type Question = {
  readonly path: string;
  readonly body: string | Buffer;
  readonly answered?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Route =
  /** For people of the organization in its address: asked here as everybody. */
  | { readonly may: readonly Caller[]; readonly asks: (ground: Ground) => Promise<readonly Question[]> }
  /** Knows nobody by a sign-in, or speaks of whoever asks alone: tried where it is told. */
  | { readonly shownBy: string };

const FILE = randomUUID();
const PEOPLE = 'Name,State\nAda Lovelace,OH\n';
const CSV = { 'content-type': 'text/csv' };
const JSON_BODY = { 'content-type': 'application/json' };

/** One that the officer leads. */
async function incidentOf(ground: Ground): Promise<string> {
  return encodeURIComponent((await incidentIn(ground, ground.nameless)).id);
}

function ofIncident(
  door: string,
  ending: string,
  question: Omit<Question, 'path'>,
): (ground: Ground) => Promise<readonly Question[]> {
  return async (ground) => [{ ...question, path: `/${door}/ORG/${await incidentOf(ground)}${ending}` }];
}

const register = { body: PEOPLE, headers: CSV };
const outside = { shownBy: 'server/outside.int.test.ts' };
const reporting = { shownBy: 'server/other-doors.int.test.ts' };
const hooks = { shownBy: 'server/cds.int.test.ts' };
const joining = { shownBy: 'server/invitations.int.test.ts' };
const signIn = { shownBy: 'server/auth/session-end.int.test.ts' };
const page = { shownBy: 'server/http/headers.int.test.ts' };

/** Every route beside GraphQL, as the server names it. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'POST /attachments/:organization/:incident': {
    may: OFFICERS,
    asks: ofIncident('attachments', `?message=${FILE}`, {
      body: A_PDF,
      headers: { 'x-needful-file-name': 'north.pdf' },
    }),
  },
  'POST /attachments/:organization/:incident/:attachment/download': {
    may: OFFICERS,
    asks: ofIncident('attachments', `/${FILE}/download`, { body: '' }),
  },
  'POST /register/:organization/:incident/preview': {
    may: OFFICERS,
    asks: ofIncident('register', '/preview', register),
  },
  'POST /register/:organization/:incident/import': {
    may: OFFICERS,
    asks: ofIncident(
      'register',
      `/import?message=${randomUUID()}&sha256=${createHash('sha256').update(PEOPLE).digest('hex')}`,
      register,
    ),
  },
  'POST /register/:organization/:incident/export': {
    may: OFFICERS,
    asks: ofIncident('register', '/export', { body: '' }),
  },
  'POST /import/:organization/preview': {
    may: OFFICERS,
    asks: async () => [{ path: '/import/ORG/preview', body: 'x\n', headers: CSV, answered: 409 }],
  },
  'POST /import/:organization/run': {
    may: OFFICERS,
    asks: async () => [{ path: '/import/ORG/run?sha256=x', body: 'x\n', headers: CSV, answered: 409 }],
  },
  'POST /api/evidence/:organization': {
    may: ADMINISTRATORS,
    asks: async () => [
      { path: '/api/evidence/ORG', body: JSON.stringify({ everything: true }), headers: JSON_BODY },
    ],
  },
  'POST /api/documents/:organization': {
    may: OFFICERS,
    asks: async () => [
      {
        path: '/api/documents/ORG',
        body: JSON.stringify({ document: 'small-breaches.csv', year: 2026 }),
        headers: JSON_BODY,
      },
    ],
  },
  'POST /graphql/:organization': { shownBy: 'test/guard/authorization.int.test.ts' },
  'GET /calendar/:organization/:secret{[A-Za-z0-9_-]{32}\\.ics}': {
    shownBy: 'server/membership-end.int.test.ts',
  },
  'GET /cds/:organization/cds-services': hooks,
  'POST /cds/:organization/cds-services/:service': hooks,
  'POST /cds/:organization/cds-services/:service/feedback': hooks,
  'OPTIONS /cds/:organization/*': hooks,
  'POST /api/join/look': joining,
  'GET /api/join': joining,
  'POST /api/join': joining,
  'POST /api/enrol': { shownBy: 'server/installations.int.test.ts' },
  'POST /api/report/open': reporting,
  'POST /api/report/send': reporting,
  'POST /api/report/follow': reporting,
  'POST /api/report/say': reporting,
  'POST /api/confirm/open': outside,
  'POST /api/confirm/send': outside,
  'POST /api/review/open': outside,
  'POST /api/review/code': outside,
  'POST /api/review/enter': outside,
  'POST /api/review/:organization/:link/look': outside,
  'POST /api/review/:organization/:link/judge': outside,
  'POST /api/review/:organization/:link/leave': outside,
  'ALL /api/auth/*': { shownBy: 'server/auth/forged-requests.int.test.ts' },
  'GET /api/auth/whoami': signIn,
  'GET /api/auth/sign-ins': signIn,
  'GET /api/auth/sign-in-events': { shownBy: 'server/auth/trail/trail.int.test.ts' },
  'POST /api/auth/sign-ins/end': signIn,
  'POST /api/auth/sign-out-everywhere': signIn,
  'POST /api/auth/oauth2/revoke': { shownBy: 'server/auth/extension-sign-in.int.test.ts' },
  'GET /health/live': page,
  'GET /health/ready': page,
  'GET /hello': page,
  'ALL /assets/*': page,
  'GET /report/*': page,
  'GET /confirm/*': page,
  'GET /review/*': page,
  'GET /*': page,
};

/** Asks as one of the callers: the organization in the address is theirs, as they give it. */
export async function askRoute(origin: string, { headers, org }: Asked, { path, body, ...more }: Question) {
  const response = await fetch(`${origin}${path.replace('ORG', org)}`, {
    method: 'POST',
    headers: { ...headers, ...more.headers },
    body: new Uint8Array(Buffer.from(body)),
  });
  return { status: response.status, text: Buffer.from(await response.arrayBuffer()).toString('latin1') };
}
