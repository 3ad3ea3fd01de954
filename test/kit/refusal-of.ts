import type { SignedIn } from './server.ts';

/**
 * Asks for one mutation, written out with its arguments.
 * @returns the code of its refusal; null where it was done
 * @throws where it was neither: an error must not pass for something done
 */
export async function refusalOf(by: SignedIn, call: string, org?: string): Promise<string | null> {
  const query = `mutation { done: ${call} { __typename ... on Refusal { code } } }`;
  const { data, errors } = await by.ask<{ done: { code?: string } }>(query, {}, org);
  if (data == null) throw new Error(JSON.stringify(errors));
  return data.done.code ?? null;
}
