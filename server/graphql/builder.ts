import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { GraphQLError } from 'graphql';
import type PrismaTypes from '../generated/pothos.ts';
import { getDatamodel } from '../generated/pothos.ts';
import type { Context } from './context.ts';
import { badInput } from './faults.ts';
import { decodeId } from './global-id.ts';

/** Limits for operations that the build does not know (a developer's flag opens them). */
export const LIMITS = { depth: 8, breadth: 640, complexity: 6_000 } as const;

/**
 * The schema's builder. Every field of Query, Mutation and Subscription and every type declares its rule in
 * `authScopes`; a guard refuses to build the schema where one is missing.
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  Scalars: {
    DateTime: { Input: string; Output: string | Date };
    Date: { Input: string; Output: string | Date };
    ID: { Input: string; Output: string };
  };
  AuthScopes: {
    /** A signed-in person, of any organization or none. */
    person: boolean;
    /** A member of the organization in the URL. */
    member: boolean;
    officer: boolean;
    administrator: boolean;
    /** A member, or an installation's submit-only credential. */
    submitter: boolean;
  };
}>({
  plugins: [ScopeAuthPlugin, PrismaPlugin, RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.reads.client as never,
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    decodeGlobalID: decodeId,
    // What an id names is ruled by its type as well; without an organization in the URL no id names anything.
    nodeQueryOptions: { authScopes: { submitter: true } },
    nodesQueryOptions: {
      authScopes: { submitter: true },
      // Each id is a row to find: a hundred of them are too many at once.
      complexity: ({ ids }: { ids: readonly unknown[] }) => ids.length * (LIMITS.complexity / 100),
    },
  },
  complexity: {
    limit: LIMITS,
    complexityError: (kind, { depth, breadth, complexity }) =>
      badInput(
        `This operation asks for too much at once: ${kind.toLowerCase()} is limited, and it has depth ${depth}, breadth ${breadth}, complexity ${complexity}. Ask for less.`,
      ),
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: ({ asker, place }) => ({
      person: asker.person !== null,
      member: asker.person !== null && place !== null,
      officer: asker.person !== null && (place?.roles.includes('officer') ?? false),
      administrator: asker.person !== null && (place?.roles.includes('administrator') ?? false),
      submitter: place !== null,
    }),
    unauthorizedError: (_parent, _context, info) =>
      new GraphQLError(
        `Your role in this organization does not include ${info.parentType.name}.${info.fieldName}.`,
        {
          extensions: { code: 'FORBIDDEN' },
        },
      ),
  },
});
