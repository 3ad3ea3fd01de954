import type { IncidentId } from '@needful/shared/domain/ids.ts';
import { isBarred } from '@needful/shared/domain/incident/access.ts';
import { headsOf } from '../store/checkpoints.ts';
import { organizationName } from '../store/organizations.ts';
import {
  type Barred,
  barredIncidents,
  exportableTables,
  type IncidentOfPage,
  incidentPage,
  nextRows,
} from '../store/packable.ts';
import { memberNames } from '../store/people.ts';
import { inTenant } from '../store/tenant.ts';
import { attachmentFiles, openFrom } from './attachment-files.ts';
import { csvLines, jsonLines } from './csv.ts';
import { historyFiles, readEvidence } from './incident-evidence.ts';
import { OWN_PART_LEFT_OUT, ownFiles, type PackParts, type Taking } from './pack.ts';
import { rowsShown } from './rows-shown.ts';
import { type ManifestHead, signedZip, type ZippedFile } from './signed-zip.ts';

/** Tables that say who reported, or what was written or attached: they go out incident by incident, for who asks. */
const BY_INCIDENT = new Set([
  'incident_event',
  'sealed_text',
  'search_word',
  'report_code',
  'attachment',
  'attachment_piece',
  'attachment_view',
]);

/**
 * Everything an organization owns, streamed: every table as JSON lines and CSV, and each incident's history with the
 * texts that who asks may see. Keys and ciphertexts stay.
 */
export async function exportOrganization(
  { pool, sealer, keys }: PackParts,
  taking: Taking,
): Promise<ReadableStream<Uint8Array>> {
  const { org, person, withTexts, at } = taking;
  const { tables, names, ...known } = await inTenant(pool, { org, person }, async (sql) => ({
    head: await headsOf(sql, org),
    name: await organizationName(sql, org),
    names: await memberNames(sql, org),
    tables: await exportableTables(sql),
  }));
  const leftOut = new Set<string>([
    OWN_PART_LEFT_OUT,
    'Keys, hashes of secrets, and ciphertexts: they open nothing outside this server.',
    'Who the registers of people affected and of recipients name: their lead opens them, incident by incident.',
  ]);
  const head: ManifestHead = {
    organization: { id: org, name: known.name },
    what: 'Everything the organization owns',
    madeAt: at,
    madeBy: names.get(person) ?? person,
    withTexts,
    head: known.head,
    leftOut: () => [...leftOut],
  };
  const open = openFrom(pool, sealer);
  type Table = (typeof tables)[number];
  async function* rowsOf(table: Table): AsyncGenerator<readonly string[]> {
    for (let after: string | null = null; ; ) {
      const from: string | null = after;
      type Batch = { readonly rows: readonly string[]; readonly barred: Barred };
      const { rows, barred }: Batch = await inTenant(pool, { org, person }, async (sql) => ({
        rows: await nextRows(sql, table, org, from),
        barred: await barredIncidents(sql, org, person),
      }));
      if (rows.length === 0) return;
      yield rowsShown(table.name, rows, barred, person);
      after = rows.at(-1) ?? null;
    }
  }
  async function* files(): AsyncGenerator<ZippedFile> {
    yield* ownFiles(keys, org);
    for (const table of tables.filter(({ name }) => !BY_INCIDENT.has(name))) {
      yield { path: `tables/${table.name}.jsonl`, content: jsonLines(rowsOf(table)) };
      yield { path: `tables/${table.name}.csv`, content: csvLines(rowsOf(table)) };
    }
    for (let after: IncidentId | null = null; ; ) {
      const from: IncidentId | null = after;
      const page: readonly IncidentOfPage[] = await inTenant(pool, { org, person }, (sql) =>
        incidentPage(sql, org, person, from),
      );
      for (const { id, reference } of page) yield* await evidenceOf(id, reference);
      after = page.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }
  async function evidenceOf(id: IncidentId, reference: string): Promise<ZippedFile[]> {
    const asker = { person, at, withTexts, open };
    const evidence = await inTenant(pool, { org, person }, (sql) =>
      readEvidence(sql, sealer, org, id, asker, names),
    );
    if (evidence === null) throw new Error(`Incident ${reference} is gone`);
    if (isBarred(evidence.state.route, person)) return [];
    for (const line of evidence.leftOut) leftOut.add(withTexts ? `${reference}: ${line}` : line);
    return [...historyFiles(evidence, withTexts), ...attachmentFiles(evidence)].map(({ name, content }) => ({
      path: `incidents/${reference}/${name}`,
      content,
    }));
  }
  return signedZip(keys, org, head, files());
}
