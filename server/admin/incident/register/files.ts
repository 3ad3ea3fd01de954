/** What the server says of a chosen file; as server/register/read-file.ts writes it. */
export type Preview = {
  readonly sha256: string;
  readonly encoding: string;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  readonly rows: number;
  readonly good: number;
  readonly problems: readonly Remark[];
  readonly problemRows: number;
  readonly warnings: readonly Remark[];
  readonly warningRows: number;
  readonly repeated: readonly Remark[];
  readonly repeatedRows: number;
  readonly counts: { readonly total: number; readonly badAddresses: number };
};
export type Remark = { readonly line: number; readonly field: string; readonly message: string };
export type Told = { readonly refused: string };

type Where = { readonly organization: string; readonly incident: string };

/** Sends a file to be looked at or imported. Nothing of it is kept in the browser. */
export async function sendFile<Answer>(
  where: Where,
  what: string,
  body: Blob,
  query: Readonly<Record<string, string>> = {},
): Promise<Answer | Told> {
  const response = await post(where, what, body, query);
  if (response === null) return { refused: 'The server cannot be reached. Nothing was imported. Try again.' };
  const answer = (await response.json().catch(() => null)) as (Answer & { message?: string }) | null;
  if (response.ok && answer !== null) return answer;
  const message = answer?.message;
  return {
    refused: message ?? (response.status === 413 ? TOO_LARGE : 'Something went wrong. Nothing was imported.'),
  };
}

const TOO_LARGE = 'The file is larger than 32 MB. Split it and import the parts one after the other.';

/** Fetches the register as a file; null where it could not be had. */
export async function fetchExport(where: Where): Promise<Blob | null> {
  const response = await post(where, 'export', new Blob([]), {});
  return response?.ok === true ? await response.blob() : null;
}

function post(
  { organization, incident }: Where,
  what: string,
  body: Blob,
  query: Readonly<Record<string, string>>,
) {
  const url = `/register/${organization}/${encodeURIComponent(incident)}/${what}?${new URLSearchParams(query)}`;
  const headers = { 'content-type': 'text/csv' };
  return fetch(url, { method: 'POST', credentials: 'same-origin', headers, body }).catch(() => null);
}
