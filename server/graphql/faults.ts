import { GraphQLError } from 'graphql';

/** Top-level errors: faults and missing authority alone. What a person may ask and not get is a Refusal. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });
}
