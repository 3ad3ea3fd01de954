import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { type ExecutionResult, GraphQLError, getOperationAST, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type Compiled, documentId } from './compiled.ts';
import type { Context } from './context.ts';
import { describeFault, maskFault } from './fault-mask.ts';
import { isHot } from './hot-fields.ts';
import { schema } from './schema.ts';
import { sharedEvents } from './shared-events.ts';

/** Longer than any operation of the build: what a developer types is read no further. */
const MOST_TOKENS = 4_000;

export type Documents = Readonly<Record<string, string>>;

/**
 * GraphQL over HTTP and SSE on `/graphql/*`. Executes the operations the build knows; others only where a
 * developer's flag opens it, within the limits of the builder.
 */
export function createGraphql(
  documents: Documents,
  compiled: ReadonlyMap<string, Compiled>,
  anyDocument: boolean,
  log: Logger,
) {
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
      runCompiled(compiled, log),
      usePersistedOperations({
        allowArbitraryOperations: anyDocument,
        skipDocumentValidation: true,
        extractPersistedOperationId: (params) => documentId(params),
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
      shortDocuments(),
    ],
  });
}

function unknownDocument(message: string) {
  return { message, extensions: { code: 'UNKNOWN_DOCUMENT', http: { status: 400 } } };
}

/** Answers a hot operation before anything of it is parsed, validated or looked up again. */
function runCompiled(compiled: ReadonlyMap<string, Compiled>, log: Logger): Plugin<{ context: Context }> {
  return {
    async onParams({ params, context, setResult }) {
      const { context: asked } = context as unknown as { context: Context };
      if (asked.outcome !== undefined) return setResult(masked(asked.outcome, log, asked.requestId));
      const hot = params.query === undefined ? compiled.get(documentId(params) ?? '') : undefined;
      if (hot === undefined || !(await hot.allows(asked))) return;
      setResult(masked(await hot.run(asked, params.variables ?? {}), log, asked.requestId));
    },
  };
}

function masked(result: ExecutionResult, log: Logger, requestId: string): ExecutionResult {
  if (result.errors === undefined) return result;
  return {
    ...result,
    errors: result.errors.map((error) => maskFault(error, log, requestId) as GraphQLError),
  };
}

/** Opens the operation's read transaction where it reads, and closes it before the answer leaves. */
function oneTransaction(log: Logger): Plugin<{ context: Context }> {
  return {
    async onExecute({ args }) {
      const { reads, requestId } = args.contextValue as unknown as Context;
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation === 'query' && !isHot(operation)) await reads.open();
      return {
        async onExecuteDone({ result, setResult }) {
          await reads.close();
          if ('errors' in result) setResult(masked(result, log, requestId));
        },
      };
    },
  };
}

function shortDocuments(): Plugin {
  return {
    onParse: ({ setParseFn }) =>
      setParseFn((source, options) => parse(source, { ...options, maxTokens: MOST_TOKENS })),
  };
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
