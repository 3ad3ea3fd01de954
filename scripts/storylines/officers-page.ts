import { readFileSync } from 'node:fs';

/** Signed in at a running server, asking what the pages ask: trusted documents alone, by their operation's name. */
export type SignedIn = {
  /** @throws with the server's own words where it refuses, or does not answer */
  ask<Data>(organization: string | null, operation: string, variables: object): Promise<Data>;
};

type Documents = ReadonlyMap<string, string>;

/** The documents that this build knows, by the name of their operation. */
export function knownDocuments(): Documents {
  const file = new URL('../../server/generated/documents.json', import.meta.url);
  const documents = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  return new Map(
    Object.entries(documents).map(([hash, text]) => [
      /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? hash,
      hash,
    ]),
  );
}

export async function signIn(
  origin: string,
  documents: Documents,
  who: { readonly email: string; readonly password: string },
): Promise<SignedIn> {
  const { email, password } = who;
  const response = await post(`${origin}/api/auth/sign-in/email`, origin, '', { email, password });
  if (!response.ok)
    throw new Error(`${email} cannot sign in with the password of the first start (${response.status}).`);
  const cookie = response.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return {
    async ask<Data>(organization: string | null, operation: string, variables: object) {
      const documentId = `sha256:${documents.get(operation) ?? ''}`;
      const at = `${origin}/graphql/${organization ?? 'me'}`;
      const answer = await post(at, origin, cookie, { documentId, variables });
      const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
      if (data == null) throw new Error(`${operation}: ${errors?.[0]?.message ?? answer.status}`);
      const refused = Object.values(data).find((value) => isRefusal(value));
      if (refused !== undefined) throw new Error(`${operation} was refused: ${refused.message}`);
      return data;
    },
  };
}

function post(address: string, origin: string, cookie: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin, cookie };
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
}

function isRefusal(value: unknown): value is { readonly message: string } {
  return (value as { __typename?: string } | null)?.__typename === 'Refusal';
}
