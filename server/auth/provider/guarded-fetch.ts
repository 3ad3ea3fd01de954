const PATIENCE_MS = 5_000;
/** Discovery documents and key sets are a few kilobytes. */
const MAX_BYTES = 256 * 1024;

type Asked = {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: URLSearchParams | undefined | null;
};

/** Whether an address of a provider's own document may be used at all. */
export function mayBeAsked(url: URL, plain: boolean): boolean {
  if (url.protocol === 'https:') return true;
  return plain && url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

/**
 * Asks a provider, whose own documents name the addresses: https alone, no redirect, little time, little text. So
 * no document makes this server speak to something inside its network that does not hold a certificate for the
 * name it was asked by (OWASP: server-side request forgery).
 * @param plain on one's own machine: http to loopback as well
 */
export function guardedFetch(plain: boolean) {
  return async (address: string, asked: Asked): Promise<Response> => {
    if (!mayBeAsked(new URL(address), plain)) throw new TypeError('A provider must be asked by https');
    const { method, headers, body } = asked;
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(address, {
      method,
      headers,
      body: body ?? null,
      redirect: 'manual',
      signal,
    });
    return new Response(await readAtMost(response, MAX_BYTES), {
      status: response.status,
      headers: response.headers,
    });
  };
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (response.body === null) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.byteLength;
    if (size > most) throw new TypeError('A provider answered more than anyone could need');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
