import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { getOperationAST, type OperationDefinitionNode } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { schema } from './schema.ts';

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
    maskedErrors: {
      errorMessage:
        'Something went wrong here. Nothing was lost; try again, and tell your administrator the request id.',
    },
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
      oneTransaction,
    ],
  });
}

function documentId(params: Record<string, unknown>): string | null {
  const id = params['documentId'];
  return typeof id === 'string' ? id.replace(/^sha256:/, '') : null;
}

function unknownDocument(message: string) {
  return { message, extensions: { code: 'UNKNOWN_DOCUMENT', http: { status: 400 } } };
}

/** Opens the operation's read transaction where it reads, and closes it before the answer leaves. */
const oneTransaction: Plugin<{ context: Context }> = {
  async onExecute({ args }) {
    const { reads } = args.contextValue as unknown as Context;
    const operation = getOperationAST(args.document, args.operationName);
    if (operation?.operation === 'query' && !readsItself(operation)) await reads.open();
    return { onExecuteDone: () => reads.close() };
  },
};

function readsItself(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === 'Field' && OWN_READS.has(selection.name.value),
  );
}

function yogaLog(log: Logger) {
  return {
    debug: () => {},
    info: () => {},
    warn: (...given: unknown[]) => log.warn(describe(given)),
    error: (...given: unknown[]) => log.error(describe(given)),
  };
}

/** Messages and stacks of our own; never variables, which may hold what a person typed. */
function describe(given: readonly unknown[]) {
  const fault = given.find((value) => value instanceof Error);
  const original = (fault as { originalError?: Error } | undefined)?.originalError ?? fault;
  return {
    fault: original?.name,
    at: original?.stack
      ?.split('\n')
      .slice(1, 6)
      .map((line) => line.trim()),
    path: (fault as { path?: unknown })?.path,
  };
}
