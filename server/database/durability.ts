import type { ClientBase } from 'pg';

/**
 * Whether "kept" means kept. Needful never lowers `synchronous_commit`; where the server's role is given a lower one,
 * an acknowledged report could be lost in a crash, or with the primary.
 *
 * @returns undefined when it does, else a sentence that says what to do
 */
export async function unfitDurability(client: ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ commit: string; standbys: string }>(
    `select current_setting('synchronous_commit') as commit, current_setting('synchronous_standby_names') as standbys`,
  );
  const { commit = 'on', standbys = '' } = rows[0] ?? {};
  if (commit === 'off') return `${LOST} in a crash of PostgreSQL. ${remedy(commit)}`;
  if (commit === 'local' && standbys !== '') return `${LOST} when a replica takes over. ${remedy(commit)}`;
  return undefined;
}

const LOST = 'Reports that were acknowledged could be lost';

function remedy(commit: string): string {
  return `synchronous_commit is ${commit}: set it to on in postgresql.conf, and look whether the database or the role has its own (alter role … reset synchronous_commit).`;
}
