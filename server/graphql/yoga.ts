import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { describeFault, maskFault } from './fault-mask.ts';
import { schema } from './schema.ts';
import { sharedEvents } from './shared-events.ts';

/** Root fields of the hot connection read by SQL of their own: an operation of these alone opens no transaction. */
const OWN_READS = new Set(['incidents', 'queueCounts', 'queueHead', '__typename']);

export type Documents = Readonly<Record<string, string>>;

/**
 * GraphQL over HTTP and SSE on `/graphql/*`. Executes the operations the build knows; others only where a
 * developer's flag opens it, within the limits of the builder.
 */
export function createGraphql(documents: Documents, anyDocument: boolean, log: Logger) {
  return createYoga<{ context: Context }>({
    schema,
    graphqlEndpoint: '/graphql/:organization',
    landingPage: false,
    graphiql: false,
    batching: false,
    cors: false,
    logging: yogaLog(log),
    maskedErrors: { maskError: (error) => maskFault(error, log), isDev: false },
    context: ({ context }) => context,
    plugins: [
      usePersistedOperations({
        allowArbitraryOperations: anyDocument,
        skipDocumentValidation: true,
        extractPersistedOperationId: (params) => documentId(params as unknown as Record<string, unknown>),
        getPersistedOperation: (id) => (Object.hasOwn(documents, id) ? (documents[id] ?? null) : null),
        customErrors: {
          notFound: unknownDocument(
            'This server does not know that operation. Reload the page, or update the extension.',
          ),
          persistedQueryOnly: unknownDocument('This server runs only the operations it was built with.'),
          keyNotFound: unknownDocument(
            'Send documentId, the sha256 of an operation this server was built with.',
          ),
        },
      }),
      oneTransaction(log),
      sharedEvents(),
    ],
  });
}

function documentId(params: Record<string, unknown>): string | null {
  const id = params.documentId;
  return typeof id === 'string' ? id.replace(/^sha256:/, '') : null;
}

function unknownDocument(message: string) {
  return { message, extensions: { code: 'UNKNOWN_DOCUMENT', http: { status: 400 } } };
}

/** Opens the operation's read transaction where it reads, and closes it before the answer leaves. */
function oneTransaction(log: Logger): Plugin<{ context: Context }> {
  return {
    async onExecute({ args }) {
      const { reads, requestId } = args.contextValue as unknown as Context;
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation === 'query' && !readsItself(operation)) await reads.open();
      return {
        async onExecuteDone({ result, setResult }) {
          await reads.close();
          if (!('errors' in result) || result.errors === undefined) return;
          const errors = result.errors.map((error) => maskFault(error, log, requestId) as GraphQLError);
          setResult({ ...result, errors });
        },
      };
    },
  };
}

function readsItself(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === 'Field' && OWN_READS.has(selection.name.value),
  );
}

function yogaLog(log: Logger) {
  return {
    debug: () => {},
    info: () => {},
    warn: (...given: unknown[]) => log.warn(describeFault(faultIn(given))),
    error: (...given: unknown[]) => log.error(describeFault(faultIn(given))),
  };
}

/** Of what the library hands to its log, the error alone; never variables, which may hold what a person typed. */
function faultIn(given: readonly unknown[]): unknown {
  const fault = given.find((value) => value instanceof Error);
  return fault instanceof GraphQLError ? (fault.originalError ?? fault) : fault;
}
