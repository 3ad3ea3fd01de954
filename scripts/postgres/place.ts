import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Binaries, findBinaries, homeOf } from './binaries.ts';
import { reaches, type User, userFor } from './run-as.ts';

/** Where a cluster lies, which programs serve it, and as whom. */
export type Place = {
  /** Absolute, without links. It need not exist yet. */
  readonly folder: string;
  readonly binaries: Binaries;
  readonly user: User;
};

/** Of root alone, and open to pass through. */
const ELSEWHERE = '/var/lib/needful';

/**
 * The place of the cluster of a data folder: `<dataDir>/postgres`.
 *
 * Where Node is root, PostgreSQL runs as somebody else, who may be unable to reach a closed folder such as /root.
 * Opening that folder to everybody is not ours to do, so the cluster then lies below /var/lib/needful and
 * `<dataDir>/postgres` is a link to it; the programs are copied there likewise.
 */
export async function placeOf(dataDir: string): Promise<Place> {
  const link = join(dataDir, 'postgres');
  const existing = existsSync(link) ? realpathSync(link) : undefined;
  const user = userFor(existing);
  const binaries = await reachableBinaries(user);
  if (existing === undefined) {
    const near = join(realpathSync(dataDir), 'postgres');
    return { folder: reaches(user, dataDir) ? near : farFolder(), binaries, user };
  }
  if (reaches(user, existing)) return { folder: existing, binaries, user };
  throw new Error(
    `PostgreSQL does not run as root, and the owner of ${existing} may not pass through every folder above it. Start Needful as that user, or open those folders to it (chmod o+x).`,
  );
}

/** Leaves a link in the data folder where the cluster lies elsewhere. */
export function linkTo(place: Place, dataDir: string): void {
  const link = join(dataDir, 'postgres');
  if (!existsSync(link)) {
    // A link to a cluster that was deleted does not "exist".
    rmSync(link, { force: true });
    symlinkSync(place.folder, link);
  }
}

function farFolder(): string {
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o711 });
  return join(ELSEWHERE, randomBytes(6).toString('hex'));
}

async function reachableBinaries(user: User): Promise<Binaries> {
  const found = await findBinaries();
  if (reaches(user, found.postgres)) return found;
  const { home, version } = homeOf(found);
  const copy = join(ELSEWHERE, `programs-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${randomBytes(4).toString('hex')}`;
    mkdirSync(ELSEWHERE, { recursive: true, mode: 0o711 });
    cpSync(home, draft, { recursive: true, verbatimSymlinks: true });
    moveUnlessThere(draft, copy);
  }
  const moved = (program: string) => join(copy, 'bin', basename(program));
  return { initdb: moved(found.initdb), pg_ctl: moved(found.pg_ctl), postgres: moved(found.postgres) };
}

/** Several starts may copy at once; the first that is whole stands. */
function moveUnlessThere(draft: string, target: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(target)) throw error;
  }
}
