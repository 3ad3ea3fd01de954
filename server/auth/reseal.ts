import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Pool } from 'pg';
import { envelopeOf, secretRing } from './secret-ring.ts';
import type { AuthSettings } from './settings.ts';

type Secrets = Pick<AuthSettings, 'secret' | 'formerSecrets'>;

/** Every column that the library encrypts and keeps. `json`: the ciphertext is a JSON string. */
const ENCRYPTED = [
  { table: 'twoFactor', column: 'secret', json: false },
  { table: 'twoFactor', column: 'backupCodes', json: false },
  { table: 'jwks', column: 'privateKey', json: true },
] as const;

type Place = (typeof ENCRYPTED)[number];

/**
 * Encrypts with the current secret what a former one encrypted: one-time secrets, recovery codes, signing keys. Each
 * by itself, and only where nobody changed it meanwhile.
 * @returns how many were, and how many no secret of the ring opens
 */
export async function resealAuth(
  pool: Pool,
  secrets: Secrets,
): Promise<{ readonly resealed: number; readonly unreadable: number }> {
  let resealed = 0;
  let unreadable = 0;
  for (const place of ENCRYPTED) {
    for (const { id, value } of await others(pool, place, secrets)) {
      const plain = await decrypt(secrets, place, value);
      if (plain === null) unreadable += 1;
      else if (await replace(pool, place, id, value, await encrypt(secrets, place, plain))) resealed += 1;
    }
  }
  return { resealed, unreadable };
}

/** An organization has people, not millions of them, and each row is some 300 bytes. */
async function others(pool: Pool, { table, column, json }: Place, { secret }: Secrets) {
  const { rows } = await pool.query<{ id: string; value: string }>(
    `select id, "${column}" as value from auth."${table}" where not starts_with("${column}", $1) order by id`,
    [`${json ? '"' : ''}${envelopeOf(secret)}`],
  );
  return rows;
}

async function replace(pool: Pool, { table, column }: Place, id: string, former: string, value: string) {
  const { rowCount } = await pool.query(
    `update auth."${table}" set "${column}" = $3 where id = $1 and "${column}" = $2`,
    [id, former, value],
  );
  return rowCount === 1;
}

async function decrypt(secrets: Secrets, { json }: Place, value: string): Promise<string | null> {
  try {
    const data = json ? (JSON.parse(value) as string) : value;
    return await symmetricDecrypt({ key: ring(secrets), data });
  } catch {
    return null;
  }
}

async function encrypt(secrets: Secrets, { json }: Place, plain: string): Promise<string> {
  const data = await symmetricEncrypt({ key: ring(secrets), data: plain });
  return json ? JSON.stringify(data) : data;
}

function ring(given: Secrets) {
  const { secret, secrets } = secretRing(given);
  const keys = new Map(secrets.map(({ version, value }) => [version, value]));
  return { keys, currentVersion: secrets[0]?.version ?? 0, legacySecret: secret };
}
