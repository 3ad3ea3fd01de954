import type { Asked } from './ground.ts';

export type Heard = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
};

/** Subscribes, waits for the first thing that is said, and leaves. */
export async function readStream(origin: string, { headers, org }: Asked, query: string): Promise<Heard> {
  const leave = new AbortController();
  const response = await fetch(`${origin}/graphql/${org}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query }),
    signal: leave.signal,
  });
  if (response.headers.get('content-type')?.startsWith('application/json'))
    return (await response.json()) as Heard;
  let said = '';
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    said += piece;
    const [, event] = /^data: *(\{.*\})$/m.exec(said) ?? [];
    if (event === undefined) continue;
    leave.abort();
    return JSON.parse(event) as Heard;
  }
  return {};
}
