import { z } from 'zod';
import { unfitTransport } from './database/transport.ts';
import type { KeyRing } from './keys/seal.ts';

/** A configuration that cannot serve safely. The message says what to set. */
export class ConfigurationError extends Error {}

const key = z
  .string({ error: 'is not set; it must be 32 random bytes in base64 (openssl rand -base64 32)' })
  .refine(
    (value) => Buffer.from(value, 'base64').length === 32,
    'must be 32 random bytes in base64 (openssl rand -base64 32)',
  );

/** Keys of before, separated by spaces or commas. */
const keys = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(key));

const connection = z
  .string()
  .refine(
    (value) => value.startsWith('postgres') && URL.canParse(value),
    'must be a PostgreSQL connection string of one host, postgresql://…',
  );

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  NEEDFUL_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: connection,
  DATABASE_OWNER_URL: connection.optional(),
  /** Something else than TLS protects the way to the database: a tunnel, a mesh. */
  NEEDFUL_DATABASE_PLAIN: z.stringbool().default(false),
  NEEDFUL_SECRET: key,
  NEEDFUL_ENCRYPTION_KEY: key,
  /** Keys that open and never seal: of before a rotation, and with several servers the next one (docs/keys.md). */
  NEEDFUL_FORMER_ENCRYPTION_KEYS: keys,
  NEEDFUL_FORMER_SECRETS: keys,
  /** Signs evidence and checkpoints (docs/evidence.md). Without it nothing is signed. */
  NEEDFUL_EVIDENCE_KEY: key.optional(),
  NEEDFUL_FORMER_EVIDENCE_KEYS: keys,
  /** Folder outside the database in which signed checkpoints are kept. */
  NEEDFUL_CHECKPOINTS: z.string().min(1).optional(),
  /** Who gets signed checkpoints by e-mail. */
  NEEDFUL_CHECKPOINTS_TO: z.email().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be smtp://host:port or smtps://…')
    .optional(),
  MAIL_FROM: z.string().default('Needful <needful@localhost>'),
  /** Redirect addresses of installed extensions, separated by spaces. */
  NEEDFUL_EXTENSION_REDIRECTS: z.string().default(''),
  /** Header in which your own proxy, and nobody else, tells the client's address. */
  NEEDFUL_ADDRESS_HEADER: z.string().toLowerCase().optional(),
  /** Minutes until a report that nobody acknowledged is e-mailed again. */
  NEEDFUL_REMIND_MINUTES: z.coerce.number().positive().default(60),
  /** Whether this server wakes what runs by the clock. At least one of several must. */
  NEEDFUL_SCHEDULE: z.stringbool().default(true),
  /** Seconds in which a client has to have sent its whole request. */
  NEEDFUL_REQUEST_SECONDS: z.coerce.number().positive().default(30),
  /** Every rate limit is multiplied with it. */
  NEEDFUL_LIMIT_FACTOR: z.coerce.number().positive().default(1),
  /** A developer's switch: also run operations that the build does not know, within limits. */
  NEEDFUL_ANY_DOCUMENT: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Config = {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly origin: string;
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | undefined;
  readonly secret: string;
  /** Secrets of before, the oldest last: what they encrypted still opens. */
  readonly formerSecrets: readonly string[];
  readonly encryptionKeys: KeyRing;
  readonly evidenceKeys: KeyRing | null;
  readonly checkpoints: string | null;
  readonly checkpointsTo: string | null;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly extensionRedirects: readonly string[];
  readonly addressHeader: string | undefined;
  readonly remindMinutes: number;
  readonly isScheduling: boolean;
  readonly requestSeconds: number;
  readonly limitFactor: number;
  readonly anyDocument: boolean;
  readonly logLevel: string;
};

/**
 * Reads and checks the environment once, at the border.
 * @throws ConfigurationError naming each variable at fault and what to set
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`Needful cannot start with these settings:\n${lines.join('\n')}`);
  }
  const set = parsed.data;
  const production = set.NODE_ENV === 'production';
  const origin = set.NEEDFUL_ORIGIN ?? `http://localhost:${set.PORT}`;
  if (production && !origin.startsWith('https://')) {
    throw new ConfigurationError(
      'Needful cannot start in production without an https origin.\n  NEEDFUL_ORIGIN: set it to the address people use, such as https://needful.clinic.example',
    );
  }
  if (production && set.NEEDFUL_ANY_DOCUMENT) {
    throw new ConfigurationError(
      'Needful cannot start in production while it runs operations that the build does not know.\n  NEEDFUL_ANY_DOCUMENT: leave it out; it is a developer\u2019s switch',
    );
  }
  if (production && !set.NEEDFUL_DATABASE_PLAIN) refusePlain(set);
  return {
    production,
    port: set.PORT,
    host: set.HOST,
    origin: new URL(origin).origin,
    databaseUrl: set.DATABASE_URL,
    databaseOwnerUrl: set.DATABASE_OWNER_URL,
    secret: set.NEEDFUL_SECRET,
    formerSecrets: set.NEEDFUL_FORMER_SECRETS,
    encryptionKeys: {
      current: Buffer.from(set.NEEDFUL_ENCRYPTION_KEY, 'base64'),
      former: set.NEEDFUL_FORMER_ENCRYPTION_KEYS.map((text) => Buffer.from(text, 'base64')),
    },
    evidenceKeys: evidenceRing(set),
    checkpoints: set.NEEDFUL_CHECKPOINTS ?? null,
    checkpointsTo: set.NEEDFUL_CHECKPOINTS_TO ?? null,
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    extensionRedirects: set.NEEDFUL_EXTENSION_REDIRECTS.split(/\s+/).filter(Boolean),
    addressHeader: set.NEEDFUL_ADDRESS_HEADER,
    remindMinutes: set.NEEDFUL_REMIND_MINUTES,
    isScheduling: set.NEEDFUL_SCHEDULE,
    requestSeconds: set.NEEDFUL_REQUEST_SECONDS,
    limitFactor: set.NEEDFUL_LIMIT_FACTOR,
    anyDocument: set.NEEDFUL_ANY_DOCUMENT,
    logLevel: set.LOG_LEVEL,
  };
}

function evidenceRing(set: z.infer<typeof environment>): KeyRing | null {
  if (set.NEEDFUL_EVIDENCE_KEY === undefined) return null;
  return {
    current: Buffer.from(set.NEEDFUL_EVIDENCE_KEY, 'base64'),
    former: set.NEEDFUL_FORMER_EVIDENCE_KEYS.map((text) => Buffer.from(text, 'base64')),
  };
}

function refusePlain(set: z.infer<typeof environment>): void {
  const lines = (['DATABASE_URL', 'DATABASE_OWNER_URL'] as const).flatMap((name) => {
    const unfit = set[name] === undefined ? undefined : unfitTransport(set[name]);
    return unfit === undefined ? [] : [`  ${name}: ${unfit}`];
  });
  if (lines.length === 0) return;
  throw new ConfigurationError(
    `Needful cannot start in production with a database in the clear:\n${lines.join('\n')}`,
  );
}
