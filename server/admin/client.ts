import {
  type AnyVariables,
  Client,
  type CombinedError,
  cacheExchange,
  fetchExchange,
  mapExchange,
  type TypedDocumentNode,
} from '@urql/core';
import { type UseMutationExecute, useClient, useMutation, useQuery } from '@urql/preact';
import { useRef } from 'preact/hooks';
import type { TypedDocumentString } from './generated/graphql.ts';
import { type Problem, problemOf } from './problem.ts';
import { useRenewal } from './use-renewal.ts';

/** The name under which the server knows an operation: only operations of the build are executed. */
export function documentId(document: TypedDocumentString<unknown, never>): string {
  return `sha256:${String(document.__meta__?.hash)}`;
}

/** An operation that travels as its name alone, never as text. */
export function trusted<Result, Variables extends AnyVariables>(
  document: TypedDocumentString<Result, Variables>,
): TypedDocumentNode<Result, Variables> {
  // urql sends `documentId` instead of `query` where a document holds no definitions.
  return {
    kind: 'Document',
    definitions: [],
    documentId: documentId(document),
  } as unknown as TypedDocumentNode<Result, Variables>;
}

/** Where the operations of an organization are sent; `me` is for what belongs to a person and no organization. */
export function graphqlUrl(organization: string): string {
  return `/graphql/${organization}`;
}

/** What the page asks by itself does not count as use: an idle session still ends (164.312(a)(2)(iii)). */
export const AUTOMATIC_HEADER = { 'x-needful-automatic': '1' } as const;

/** Asked by the person, and never from the cache. */
export const ASKED = { requestPolicy: 'network-only' } as const;

/** Asked by the page itself, and never from the cache. */
export const AUTOMATIC = {
  requestPolicy: 'network-only',
  fetchOptions: { credentials: 'same-origin', headers: AUTOMATIC_HEADER },
} as const;

const PATIENCE = 20_000;

/** Gives up on an answer after twenty seconds, so that a hanging server is said to be one. */
function patientFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const given = init?.signal;
  const limit = AbortSignal.timeout(PATIENCE);
  return fetch(input, { ...init, signal: given == null ? limit : AbortSignal.any([given, limit]) });
}

/** One client per organization and session: nothing read under one is ever seen under another. */
export function openClient(organization: string, onSignedOut: () => void): Client {
  return new Client({
    url: graphqlUrl(organization),
    fetch: patientFetch,
    fetchOptions: { credentials: 'same-origin' },
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          if (problemFrom(error).is === 'signed-out') onSignedOut();
        },
      }),
      fetchExchange,
    ],
  });
}

export function problemFrom(error: CombinedError): Problem {
  const [first] = error.graphQLErrors;
  const response: unknown = error.response;
  return problemOf({
    status: response instanceof Response ? response.status : undefined,
    code: typeof first?.extensions.code === 'string' ? first.extensions.code : undefined,
    message: first?.message,
  });
}

/** Reads an operation and shows it again whenever what it holds may have changed. */
export function useRead<Result, Variables extends AnyVariables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  options: { readonly pause?: boolean } = {},
) {
  const [state, again] = useQuery<Result, Variables>({
    query: trusted(document),
    variables,
    requestPolicy: 'cache-and-network',
    pause: options.pause ?? false,
  } as Parameters<typeof useQuery<Result, Variables>>[0]);
  const client = useClient();
  const fetching = useRef(state.fetching);
  fetching.current = state.fetching;
  const renew = useRenewal(async () => {
    const ask = () => client.query(trusted(document), variables, AUTOMATIC).toPromise();
    // What is under way may have been read before the change, and is what an equal query would be given.
    if (fetching.current) await ask();
    const { error } = await ask();
    return error === undefined || problemFrom(error).is === 'signed-out';
  });
  return {
    data: state.data,
    fetching: state.fetching,
    problem: state.error === undefined ? undefined : problemFrom(state.error),
    again: () => again(ASKED),
    /** Again because the server told of a change, not because the person asked. */
    renew,
  };
}

export function useWrite<Result, Variables extends AnyVariables>(
  document: TypedDocumentString<Result, Variables>,
): UseMutationExecute<Result, Variables> {
  return useMutation<Result, Variables>(trusted(document))[1];
}
