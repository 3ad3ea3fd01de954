import { randomUUID } from 'node:crypto';

/** A PDF as small as one may be. */
export const A_PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<</Canary (Quibbledon)>>\nendobj\n%%EOF\n');

type From = {
  readonly origin: string;
  /** Who asks: their cookie, and the page's own origin. */
  readonly headers: Readonly<Record<string, string>>;
  readonly org: string;
  /** Global id of the incident. */
  readonly incident: string;
};

type Sent = {
  readonly name?: string;
  readonly bytes?: Uint8Array;
  readonly message?: string;
  readonly privileged?: boolean;
};

/** Sends a file as the officer's page does. */
export async function sendAttachment(
  { origin, headers, org, incident }: From,
  { name = 'Quibbledon scan.pdf', bytes = A_PDF, message = randomUUID(), privileged = false }: Sent = {},
): Promise<Response> {
  const query = new URLSearchParams({ message, ...(privileged ? { privileged: '1' } : {}) });
  return await fetch(`${origin}/attachments/${org}/${encodeURIComponent(incident)}?${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-needful-file-name': encodeURIComponent(name),
      ...headers,
    },
    body: new Uint8Array(bytes),
  });
}

/** Fetches one as the officer's page does. */
export async function takeAttachment(
  { origin, headers, org, incident }: From,
  file: string,
): Promise<Response> {
  const url = `${origin}/attachments/${org}/${encodeURIComponent(incident)}/${file}/download`;
  return await fetch(url, { method: 'POST', headers });
}
