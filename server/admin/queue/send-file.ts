import { type Answer, read } from '../auth/request.ts';

/** What the server found in a former breach log. */
export type LogReport = {
  readonly sha256: string;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  readonly rows: number;
  readonly good: number;
  readonly known: number;
  readonly problems: readonly { readonly line: number; readonly field: string; readonly message: string }[];
  readonly problemRows: number;
};

/** Five thousand lines take the server a while. */
const PATIENCE = 120_000;

/** Sends a file as it is. Never throws. */
export async function sendFile(path: string, file: File): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE),
      body: file,
    });
    return read(response.status, response.ok, await response.json().catch(() => undefined));
  } catch {
    return read(0, false, undefined);
  }
}
