import { z } from 'zod';
import type { TypedDocumentString } from '../generated/graphql.ts';
import type { Trouble } from '../messages/_answers.ts';
import type { Place } from './place.ts';
import { type Heard, hear } from './server-json.ts';

/** By what a request is allowed: a person's token, the installation's submit-only secret, or both. */
export type Credential = {
  readonly bearer: string | null;
  readonly installation: { readonly id: string; readonly secret: string } | null;
};

export type ApiAnswer<Data> =
  | { readonly kind: 'data'; readonly data: Data }
  /** The server understood and will never accept it: the same again would be refused again. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | {
      readonly kind: 'trouble';
      readonly trouble: Trouble;
      readonly unsent: boolean;
      readonly retryAfterMs: number | null;
    };

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional() }).loose().optional(),
      }),
    )
    .optional(),
});

/**
 * Sends one trusted document, by the hash the server was built with. Only a JSON answer in GraphQL's shape
 * counts; anything else is trouble, and trouble is retried.
 */
export async function ask<Result, Variables>(
  place: Place,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  credential: Credential,
): Promise<ApiAnswer<Result>> {
  const heard = await hear(`${place.server}/graphql/${place.organizationId}`, {
    method: 'POST',
    headers: headersOf(credential),
    body: JSON.stringify({
      documentId: `sha256:${hashOf(document)}`,
      variables,
    }),
  });
  return understand<Result>(heard);
}

function hashOf(document: TypedDocumentString<unknown, never>): string {
  const hash: unknown = document.__meta__?.hash;
  if (typeof hash !== 'string') throw new Error('This operation was not generated as a trusted document.');
  return hash;
}

function headersOf({ bearer, installation }: Credential): Record<string, string> {
  return {
    accept: 'application/json',
    'content-type': 'application/json',
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    ...(installation === null
      ? {}
      : { 'x-needful-installation': `${installation.id}.${installation.secret}` }),
  };
}

/** What an answer means for the outbox. Exported for its tests. */
export function understand<Result>(heard: Heard): ApiAnswer<Result> {
  if (!heard.heard) return { kind: 'trouble', ...pick(heard) };
  const parsed = answerSchema.safeParse(heard.json);
  const trouble = (kind: Trouble): ApiAnswer<Result> => ({
    kind: 'trouble',
    trouble: kind,
    unsent: false,
    retryAfterMs: heard.retryAfterMs,
  });
  const first = parsed.data?.errors?.[0];
  if (!parsed.success) return trouble(heard.status === 401 ? 'needs-sign-in' : 'not-our-server');
  if (first !== undefined) {
    const code = first.extensions?.code ?? byStatus(heard.status);
    const kind = TROUBLES.get(code);
    return kind === undefined ? { kind: 'refused', code, message: first.message } : trouble(kind);
  }
  if (parsed.data.data == null) return trouble('server-failed');
  // The shape below `data` is the server's own schema, which the document was checked against at build time.
  return { kind: 'data', data: parsed.data.data as Result };
}

/** Codes that say nothing against the message itself. Everything else is final. */
const TROUBLES: ReadonlyMap<string, Trouble> = new Map([
  ['UNAUTHENTICATED', 'needs-sign-in'],
  ['FORBIDDEN', 'not-allowed'],
  ['NOT_A_MEMBER', 'not-allowed'],
  ['NOT_FOUND', 'not-allowed'],
  ['UNKNOWN_INSTALLATION', 'unknown-installation'],
  ['FOREIGN_ORIGIN', 'not-allowed'],
  ['UNKNOWN_DOCUMENT', 'versions-differ'],
  ['PERSISTED_QUERY_NOT_FOUND', 'versions-differ'],
  ['INTERNAL', 'server-failed'],
  ['INTERNAL_SERVER_ERROR', 'server-failed'],
  ['RATE_LIMITED', 'throttled'],
  ['THROTTLED', 'throttled'],
  ['UNAVAILABLE', 'server-failed'],
]);

function byStatus(status: number): string {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 413) return 'TOO_LARGE';
  if (status === 429) return 'THROTTLED';
  if (status >= 500) return 'UNAVAILABLE';
  return status >= 400 ? 'BAD_INPUT' : 'INTERNAL';
}

function pick(heard: Extract<Heard, { heard: false }>) {
  return { trouble: heard.trouble, unsent: heard.unsent, retryAfterMs: heard.retryAfterMs };
}
