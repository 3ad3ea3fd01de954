import type { ClientBase } from 'pg';
import type { Sealer } from './seal.ts';

/**
 * Whether this server's keys open what is kept. Each organization's hash key was sealed when it was founded, and is
 * sealed anew last in a rotation, so it tells for all of it.
 *
 * @returns undefined when they do, else a sentence that says what to set
 */
export async function unfitKeys(client: ClientBase, sealer: Sealer): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('select id from needful.hash_key_ids() as id');
  const unknown = rows.map(({ id }) => id).filter((id) => !sealer.keyIds.includes(id));
  if (unknown.length === 0) return undefined;
  return `Needful cannot start: what this database keeps was sealed with key ${unknown.join(', ')}, but NEEDFUL_ENCRYPTION_KEY is key ${sealer.keyId}. Set the key it was sealed with, or add it to NEEDFUL_FORMER_ENCRYPTION_KEYS. Where it is lost, docs/keys.md says how to go on.`;
}
