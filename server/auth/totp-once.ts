import { createHmac, timingSafeEqual } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Pool } from 'pg';

const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** As many steps to either side as the library's own check accepts. */
const WINDOW = 1;

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** The code of RFC 4226 for one step; the library keys it with the secret's text. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 15;
  return ((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).toString().padStart(DIGITS, '0');
}

export function totpStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / PERIOD_SECONDS);
}

function stepOf(secret: string, code: string): number | null {
  const now = totpStep(new Date());
  let found: number | null = null;
  for (let step = now - WINDOW; step <= now + WINDOW; step += 1) {
    const expected = Buffer.from(totpCode(secret, step));
    const given = Buffer.from(code);
    if (given.length === expected.length && timingSafeEqual(given, expected)) found = step;
  }
  return found;
}

/** Whose code is being verified: the session's person while enrolling, else the one half signed in. */
export async function personOf(ctx: Context): Promise<string | null> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const cookie = await ctx.getSignedCookie(
    ctx.context.createAuthCookie('two_factor').name,
    ctx.context.secret,
  );
  if (!cookie) return null;
  return (await ctx.context.internalAdapter.findVerificationValue(cookie))?.value ?? null;
}

async function claimStep(pool: Pool, ctx: Context, personId: string, code: string): Promise<boolean> {
  const { rows } = await pool.query<{ secret: string }>(
    'select secret from auth."twoFactor" where "userId" = $1',
    [personId],
  );
  const stored = rows[0];
  if (!stored) return true;
  const secret = await symmetricDecrypt({ key: ctx.context.secretConfig, data: stored.secret });
  const step = stepOf(secret, code);
  if (step === null) return true;
  const claimed = await pool.query(
    `update auth."twoFactor" set "lastUsedStep" = $2 where "userId" = $1 and coalesce("lastUsedStep", 0) < $2`,
    [personId, step],
  );
  return claimed.rowCount === 1;
}

/**
 * A one-time password serves one time (RFC 6238 § 5.2): better-auth 1.7 accepts a code again for as long as its
 * step is near. The step is claimed in one statement before the library looks at the code, so that of two equal
 * requests at once only one passes; wrong codes go on to the library, which counts them.
 * Trusting a device is refused as well: workstations here are shared.
 */
export function totpOnce(pool: Pool) {
  return {
    id: 'needful-totp-once',
    hooks: {
      before: [
        {
          matcher: (context) => context.path?.startsWith('/two-factor/verify-') === true,
          handler: createAuthMiddleware(async (ctx) => {
            if (ctx.body?.trustDevice) {
              throw new APIError('BAD_REQUEST', {
                code: 'DEVICES_ARE_SHARED',
                message: 'A device cannot be trusted here.',
              });
            }
            if (ctx.path !== '/two-factor/verify-totp' || typeof ctx.body?.code !== 'string') return;
            const personId = await personOf(ctx);
            if (personId === null || (await claimStep(pool, ctx, personId, ctx.body.code))) return;
            throw new APIError('UNAUTHORIZED', {
              code: 'CODE_ALREADY_USED',
              message: 'This code was used already. Wait for the next one.',
            });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}
