import { type Problem, problemOf } from '../problem.ts';

/** What the server said to a request outside GraphQL: its answer, a refusal in its own words, or no proper answer. */
export type Answer =
  | { readonly is: 'done'; readonly body: Readonly<Record<string, unknown>> }
  | {
      readonly is: 'refused';
      readonly code: string;
      readonly message: string;
      readonly field: string | undefined;
    }
  | { readonly is: 'failed'; readonly problem: Problem };

/** Asks one of the server's own addresses: a POST where there is a body. Never throws. */
export async function ask(path: string, body?: Readonly<Record<string, unknown>>): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(20_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return read(response.status, response.ok, await response.json().catch(() => undefined));
  } catch {
    return { is: 'failed', problem: problemOf({}) };
  }
}

/** What an answer of the server means. Status 0 is none. */
export function read(status: number, ok: boolean, json: unknown): Answer {
  const body = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
  // better-auth answers lists and null as well.
  if (ok) return { is: 'done', body: Array.isArray(json) ? { list: json } : (body ?? {}) };
  if (typeof body?.message === 'string' && status < 500) {
    const code = typeof body.code === 'string' ? body.code : String(status);
    const field = typeof body.field === 'string' ? body.field : undefined;
    return { is: 'refused', code, message: body.message, field };
  }
  return { is: 'failed', problem: problemOf(status === 0 ? {} : { status }) };
}
