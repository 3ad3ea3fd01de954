import type { ClientBase } from 'pg';

/** PostgreSQL 15 is the oldest whose `public` schema is closed and whose `security_invoker` views exist. */
const OLDEST = 150_000;

/** What is wrong with the server's version, as a sentence; undefined when nothing is. */
export async function unfitVersion(client: ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  return complaint(rows[0]?.number ?? 0, rows[0]?.text ?? 'unknown');
}

/** @param number as PostgreSQL writes it: 150004 is 15.4 */
export function complaint(number: number, text: string): string | undefined {
  if (number >= OLDEST) return undefined;
  return `Needful needs PostgreSQL 15 or newer, and this server is ${text}. Set DATABASE_URL to a newer one.`;
}
