import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '@needful/shared/sites/index.generated.ts';
import pg from 'pg';
import { findPersonByEmail, setPassword } from '../../server/auth/people.ts';
import type { Server } from '../../server/compose.ts';
import { createDemoPractice } from '../../server/demo.ts';
import type { SiteProfile } from '../../shared/sites/_define.ts';

/** What the person who started Needful needs to take part in the demo practice. */
export type Demo = {
  readonly officer: { readonly email: string; readonly password: string };
  /** Lacking where the invitation lacks. */
  readonly security?: { readonly email: string; readonly password: string } | undefined;
  /** Who reports; lacking where the invitation lacks. */
  readonly staff?: { readonly email: string; readonly password: string } | undefined;
  /** Opens the extension's enrolment; lacking where the first start was killed just after founding the practice. */
  readonly invitationLink?: string | undefined;
};

const OFFICER = 'pat.lee@demo.example';
const HERE = 'http://localhost';

/**
 * The demo practice, founded on the first start. What a first start that was killed half-way left behind is cleared
 * away or finished. An installation that has organizations of its own gets none.
 *
 * @param ownerUrl of the role that owns the tables
 */
export async function ensureDemo(
  server: Server,
  ownerUrl: string,
  origin: string,
  dataDir: string,
): Promise<Demo | undefined> {
  const path = join(dataDir, 'demo.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Demo;
  const founded = await server.pool.query('select from needful.organization_ids() limit 1');
  if (founded.rowCount !== 0) return keep(path, await finish(server));
  await clearAway(ownerUrl);
  return keep(path, await createDemoPractice(server, origin, demoSites()));
}

/** A practice that was founded, but whose passwords were not kept any more: the officer gets a new one. */
async function finish({ auth }: Server): Promise<Demo | undefined> {
  const officer = await findPersonByEmail(auth, OFFICER);
  if (officer === null) return undefined;
  const password = randomBytes(12).toString('base64url');
  const refusal = await setPassword(auth, officer.personId, password);
  if (refusal !== null) throw new Error(refusal.message);
  return { officer: { email: OFFICER, password } };
}

/** Accounts come before the practice, so without one they belong to nobody. */
async function clearAway(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`delete from auth."user" where email like '%@demo.example'`);
  await client.end();
}

function keep(path: string, demo: Demo | undefined): Demo | undefined {
  if (demo === undefined) return undefined;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
  return demo;
}

/**
 * Where each profile says, and where organizations host the site themselves, on this computer. The longest first,
 * since the first that fits counts: what stands under a path of its own must come before what may be anywhere.
 * What organizations host and nothing here runs is left out: it would take the place of what does.
 */
export function demoSites(): readonly { profile: string; match: string }[] {
  return Object.entries<SiteProfile>(sites)
    .filter(([, { matches, unproven }]) => matches.length > 0 || unproven === null)
    .flatMap(([profile, { matches, acts }]) => {
      const places = matches.length > 0 ? matches : [`${HERE}${ownPath(acts)}*`];
      return places.map((match) => ({ profile, match }));
    })
    .sort((one, other) => other.match.length - one.match.length);
}

/** `/openmrs/` where every act names a path below it, else `/`. */
function ownPath(acts: SiteProfile['acts']): string {
  const folders = acts.map(({ when }) => when.find((condition) => 'path' in condition)?.path.split('/')[1]);
  const [first] = folders;
  return first !== undefined && folders.every((folder) => folder === first) ? `/${first}/` : '/';
}
