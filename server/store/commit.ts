import type pg from 'pg';

/** Class 01: PostgreSQL went on although something was not as asked. */
const WARNING = /^01/;
/** "transaction resolution unknown", which `isUnavailable` takes for: try again. */
const UNKNOWN = '08007';

/**
 * Commits, and fails where PostgreSQL only warns. With a synchronous replica, a COMMIT whose wait is cancelled (by
 * `statement_timeout`, or an administrator) succeeds with a warning: "The transaction has already committed locally,
 * but might not have been replicated to the standby" (PostgreSQL 15, 27.2.8 and syncrep.c). Whoever is told "kept"
 * then loses it with the primary. Told to try again, they write to the same rows, and wait for the replica anew.
 *
 * @param send sends the COMMIT, behind whatever was sent before it, and gives the command that PostgreSQL answers with
 * @throws Error with code 08007 where it is not certain that the commit will last
 */
export async function commit(client: pg.PoolClient, send: () => Promise<string>): Promise<void> {
  let warned: string | undefined;
  const hear = ({ code, message }: { code: string | undefined; message: string | undefined }) => {
    if (WARNING.test(code ?? '')) warned = message ?? code;
  };
  client.on('notice', hear);
  let done: string;
  try {
    done = await send();
  } finally {
    client.off('notice', hear);
  }
  // A transaction in which something failed is rolled back by its COMMIT, without an error.
  if (done !== 'COMMIT') throw new Error(`The transaction ended with ${done}: nothing of it was kept`);
  if (warned !== undefined)
    throw Object.assign(new Error(`The commit was not certain: ${warned}`), { code: UNKNOWN });
}
