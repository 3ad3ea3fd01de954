import type { AnyVariables } from '@urql/preact';
import { useState } from 'preact/hooks';
import type { Said } from '../auth/said.ts';
import { problemFrom, useWrite } from '../client.ts';
import type { TypedDocumentString } from '../generated/graphql.ts';

type Refused = { readonly __typename: 'Refusal'; readonly message: string; readonly field?: string | null };
type Outcome = { readonly __typename: string } | Refused;

function isRefused(outcome: Outcome): outcome is Refused {
  return outcome.__typename === 'Refusal';
}

/**
 * One mutation as a form uses it: one at a time, a refusal as words, a fault as words. `send` answers whether it was
 * done.
 */
export function useChange<Result extends object, Variables extends AnyVariables>(
  document: TypedDocumentString<Result, Variables>,
) {
  const write = useWrite(document);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Said | null>(null);
  async function send(variables: Variables): Promise<Result | null> {
    if (busy) return null;
    setBusy(true);
    setRefusal(null);
    const { data, error } = await write(variables);
    setBusy(false);
    const said = data === undefined ? faultOf(error) : refusalIn(data);
    setRefusal(said);
    return said === null && data !== undefined ? data : null;
  }
  return { busy, refusal, send };
}

function faultOf(error: Parameters<typeof problemFrom>[0] | undefined): Said {
  if (error === undefined) return { message: 'Nothing came back. Try again.' };
  const { title, detail } = problemFrom(error);
  return { title, message: detail };
}

/** A mutation's answer holds one field, its outcome, beside its own type's name. */
function refusalIn(data: object): Said | null {
  const outcomes = Object.values(data).filter(
    (value): value is Outcome => typeof value === 'object' && value !== null,
  );
  const refused = outcomes.find(isRefused);
  return refused === undefined ? null : { field: refused.field ?? undefined, message: refused.message };
}
