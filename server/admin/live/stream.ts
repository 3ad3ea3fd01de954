import type { Client } from '@urql/preact';
import { AUTOMATIC, AUTOMATIC_HEADER, documentId, graphqlUrl, trusted } from '../client.ts';
import { graphql } from '../generated/gql.ts';
import type { LiveNews, LiveSource } from '../live.ts';
import { type StreamEvent, streamReader } from './sse.ts';

const HEAD = graphql(`
  query QueueHead {
    queueHead
  }
`);

const CHANGES = graphql(`
  subscription IncidentChanged($since: Int!) {
    incidentChanged(since: $since) {
      incidentId
      sequence
    }
  }
`);

/** The server writes at least a comment every few seconds; after this much silence the line is dead. */
const SILENCE = 45_000;

/** An organization's changes over `text/event-stream`, read by fetch since EventSource cannot send a body. */
export function streamOf(organizationId: string, client: Client): LiveSource {
  return {
    async head() {
      const result = await client.query(trusted(HEAD), {}, AUTOMATIC).toPromise();
      if (result.data === undefined) throw result.error ?? new Error('no number came');
      return result.data.queueHead;
    },
    changes: (since, signal) => readChanges(organizationId, since, signal),
  };
}

async function* readChanges(
  organizationId: string,
  since: number,
  signal: AbortSignal,
): AsyncGenerator<LiveNews> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE);
  try {
    const body = await openStream(organizationId, since, AbortSignal.any([signal, silence.signal]));
    const read = streamReader();
    yield { is: 'alive' };
    for await (const piece of piecesOf(body)) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE);
      for (const event of read(piece)) yield newsOf(event);
    }
  } finally {
    clearTimeout(timer);
  }
}

async function openStream(organizationId: string, since: number, signal: AbortSignal) {
  const response = await fetch(graphqlUrl(organizationId), {
    method: 'POST',
    headers: { ...AUTOMATIC_HEADER, accept: 'text/event-stream', 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ documentId: documentId(CHANGES), variables: { since } }),
    signal,
  });
  if (!response.ok || response.body === null) throw new Error(`the stream answered ${response.status}`);
  return response.body;
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function newsOf(event: StreamEvent): LiveNews {
  if (event.is === 'comment' || event.name !== 'next') return { is: 'alive' };
  const { data } = JSON.parse(event.data) as {
    data?: { incidentChanged?: { incidentId: string; sequence: number } };
  };
  if (data?.incidentChanged === undefined) throw new Error('the stream told of a fault');
  return { is: 'changed', ...data.incidentChanged };
}
