import type { IncidentId } from '@needful/shared/domain/ids.ts';
import { headsOf } from '../store/checkpoints.ts';
import { organizationName } from '../store/organizations.ts';
import { exportableTables, type IncidentOfPage, incidentPage, nextRows } from '../store/packable.ts';
import { memberNames } from '../store/people.ts';
import { inTenant } from '../store/tenant.ts';
import { csvLines, jsonLines } from './csv.ts';
import { historyFiles, readEvidence } from './incident-evidence.ts';
import { ownFiles, type PackParts, type Taking } from './pack.ts';
import { type ManifestHead, signedZip, type ZippedFile } from './signed-zip.ts';

/** Tables that say who reported, or what was written: they go out incident by incident, for who asks. */
const BY_INCIDENT = new Set(['incident_event', 'sealed_text', 'search_word', 'report_code']);

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
  type Table = (typeof tables)[number];
  async function* rowsOf(table: Table): AsyncGenerator<readonly string[]> {
    for (let after: string | null = null; ; ) {
      const from: string | null = after;
      const rows: readonly string[] = await inTenant(pool, { org, person }, (sql) =>
        nextRows(sql, table, org, from),
      );
      if (rows.length === 0) return;
      yield table.name === 'incident' ? rows.flatMap((row) => shownRow(row, person)) : rows;
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
      for (const { id, reference, barred } of page) {
        if (barred) leftOut.add(`${reference}: whoever made this has a part in it.`);
        else yield* await evidenceOf(id, reference);
      }
      after = page.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }
  async function evidenceOf(id: IncidentId, reference: string): Promise<ZippedFile[]> {
    const asker = { person, withTexts };
    const evidence = await inTenant(pool, { org, person }, (sql) =>
      readEvidence(sql, sealer, org, id, asker, names),
    );
    if (evidence === null) throw new Error(`Incident ${reference} is gone`);
    for (const line of evidence.leftOut) leftOut.add(withTexts ? `${reference}: ${line}` : line);
    return historyFiles(evidence, withTexts).map(({ name, content }) => ({
      path: `incidents/${reference}/${name}`,
      content,
    }));
  }
  return signedZip(keys, org, head, files());
}

type IncidentRow = {
  readonly barred: readonly string[];
  readonly confidential: boolean;
  readonly lead_id: string | null;
};

/** Of an incident whoever asks is part of, nothing; of one reported in confidence, not who reported it. */
function shownRow(row: string, person: string): string[] {
  const incident = JSON.parse(row) as IncidentRow;
  if (incident.barred.includes(person)) return [];
  if (!incident.confidential || incident.lead_id === person) return [row];
  return [JSON.stringify({ ...incident, reporter_id: null, installation_id: null })];
}
