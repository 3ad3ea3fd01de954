import { hash, verify } from '@node-rs/argon2';
import { verifyPassword as verifyFormer } from 'better-auth/crypto';
import type { Pool } from 'pg';

/**
 * Argon2id with 19 MiB, two passes and one lane, as RFC 9106 defines it and the OWASP Password Storage Cheat Sheet
 * asks at least. Of its three forms the library takes Argon2id where none is named.
 */
const WORK = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How a hash of ours begins; it names its own parameters (PHC string format). */
const OURS = '$argon2id$';

/**
 * How passwords are kept. Up to 0.1.0 they were kept in the sign-in library's own way (scrypt, with less work than OWASP
 * asks): such a one still opens, and is kept as ours from then on.
 */
export function passwordHashing(pool: Pool) {
  return {
    hash: (password: string) => hash(password, WORK),
    async verify({ hash: kept, password }: { readonly hash: string; readonly password: string }) {
      if (kept.startsWith(OURS)) return verify(kept, password);
      if (!(await verifyFormer({ hash: kept, password }))) return false;
      await pool.query('update auth.account set password = $1 where password = $2', [
        await hash(password, WORK),
        kept,
      ]);
      return true;
    },
  };
}
