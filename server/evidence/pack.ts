import { readFileSync } from 'node:fs';
import type { IncidentId, Instant, OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import type pg from 'pg';
import type { EvidenceKeys } from '../keys/evidence-keys.ts';
import type { Sealer } from '../keys/seal.ts';
import { headsOf } from '../store/checkpoints.ts';
import { organizationFacts, organizationName } from '../store/organizations.ts';
import { memberNames } from '../store/people.ts';
import { inTenant, type Sql } from '../store/tenant.ts';
import { type OpenFile, openFrom } from './attachment-files.ts';
import { readEvidence } from './incident-evidence.ts';
import type { Part } from './parts/_define.ts';
import { parts } from './parts/index.generated.ts';
import { type ManifestHead, signedZip, type ZippedFile } from './signed-zip.ts';

export type PackParts = { readonly pool: pg.Pool; readonly sealer: Sealer; readonly keys: EvidenceKeys };

/** Who takes it out, and when. */
export type Taking = {
  readonly org: OrganizationId;
  readonly person: PersonId;
  readonly withTexts: boolean;
  /** Letters by name are in it, which the lead of an incident asks for. */
  readonly withIdentifiers?: boolean;
  readonly at: string;
};

/** The same words whether there are any or none: that there is one would already tell who acted or is named in it. */
export const OWN_PART_LEFT_OUT =
  'Incidents in which whoever makes this has a part: whether there are any is not said, and none is in it.';

const NAMES_LEFT_OUT =
  'Letters with names and addresses: the lead of an incident makes a pack with them. How many left, and their hash, is in notices.json.';

const CHECKER = readFileSync(new URL('./check-pack.mjs', import.meta.url));
const README = `This pack was made by Needful and signed with the organization's key.

To check it without Needful, with Node 18 or newer:   node check-pack.mjs <this pack>
Better, with the public key that the organization gave you another way:   node check-pack.mjs <this pack> --key key.pem

It checks the signature, every file, every hash of the history, that every text and every attached file is the one its
event committed to, and that notices/notices.json says of every letter and sheet what the history says of it.
Content that was left out is named in manifest.json. Take check-pack.mjs from a place you trust: one that came in a
forged pack could say anything.
`;

/**
 * The evidence of incidents as a signed ZIP. What was done to record that it was taken must be committed before.
 * @param about for the manifest: which incidents, in words, and what of them is left out from the start
 */
export async function packEvidence(
  { pool, sealer, keys }: PackParts,
  taking: Taking,
  about: { readonly what: string; readonly leftOut: readonly string[] },
  incidents: readonly IncidentId[],
): Promise<ReadableStream<Uint8Array>> {
  const { org, person, at } = taking;
  const known = await inTenant(pool, { org, person }, async (sql) => ({
    head: await headsOf(sql, org),
    name: await organizationName(sql, org),
    names: await memberNames(sql, org),
  }));
  const leftOut = new Set<string>(about.leftOut);
  const head: ManifestHead = {
    organization: { id: org, name: known.name },
    what: about.what,
    madeAt: at,
    madeBy: known.names.get(person) ?? person,
    withTexts: taking.withTexts,
    parts: Object.keys(parts),
    head: known.head,
    leftOut: () => [...leftOut],
  };
  const open = openFrom(pool, sealer);
  async function* files(): AsyncGenerator<ZippedFile> {
    yield* ownFiles(keys, org);
    for (const incident of incidents)
      yield* await inTenant(pool, { org, person }, (sql) =>
        filesOf(sql, { sealer, open }, taking, known, incident, leftOut),
      );
  }
  return signedZip(keys, org, head, files());
}

/** What every pack holds beside its evidence. */
export function ownFiles(keys: EvidenceKeys, org: OrganizationId): ZippedFile[] {
  return [
    { path: 'README.txt', content: README },
    { path: 'check-pack.mjs', content: CHECKER },
    { path: 'public-key.pem', content: keys.publicKey(org).pem },
  ];
}

async function filesOf(
  sql: Sql,
  { sealer, open }: { readonly sealer: Sealer; readonly open: OpenFile },
  { org, person, withTexts, withIdentifiers = false, ...taking }: Taking,
  { name, names }: { readonly name: string; readonly names: ReadonlyMap<string, string> },
  incident: IncidentId,
  leftOut: Set<string>,
): Promise<ZippedFile[]> {
  const asker = { person, at: taking.at, withTexts, open };
  const evidence = await readEvidence(sql, sealer, org, incident, asker, names);
  if (evidence === null) throw new Error(`Incident ${incident} is gone`);
  if (isBarred(evidence.state.route, person)) return [];
  const organization = await organizationFacts(sql, org);
  const reference = referenceOf(evidence.state.report.reportId);
  const at = taking.at as Instant;
  const asked = { sql, sealer, org, person, at, withTexts, withIdentifiers };
  const nameOf = (one: PersonId) => names.get(one) ?? 'a former member';
  const about = { ...asked, organizationName: name, nameOf, organization, reference };
  for (const line of evidence.leftOut) leftOut.add(`${reference}: ${line}`);
  if (!withIdentifiers && evidence.state.register.counts.total > 0) leftOut.add(NAMES_LEFT_OUT);
  const files: ZippedFile[] = [];
  for (const part of Object.values(parts) as readonly Part[])
    for (const file of await part.files({ ...about, ...evidence }))
      files.push({ path: `incidents/${reference}/${file.name}`, content: file.content });
  return files;
}
