import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

const told = new WeakMap<object, Map<DocumentNode, Promise<ExecutionResult> | ExecutionResult>>();

/**
 * Works out once what is told of an event, for everybody who listens with the same operation: two hundred open
 * queues would else take two hundred executions for one report. An event's fields depend on nothing but the event,
 * and who may listen is decided where the stream begins, and again for each event it gives.
 */
export function sharedEvents(): Plugin {
  return {
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn((args: ExecutionArgs) => subscribeOnce(args)),
  };
}

async function subscribeOnce(args: ExecutionArgs) {
  const source = await createSourceEventStream(args);
  return Symbol.asyncIterator in source ? tell(source, args) : source;
}

async function* tell(source: AsyncIterable<unknown>, args: ExecutionArgs): AsyncGenerator<ExecutionResult> {
  for await (const event of source) yield await resultOf(event, args);
}

function resultOf(event: unknown, args: ExecutionArgs): Promise<ExecutionResult> | ExecutionResult {
  if (typeof event !== 'object' || event === null) return execute({ ...args, rootValue: event });
  const known = told.get(event) ?? new Map<DocumentNode, Promise<ExecutionResult> | ExecutionResult>();
  told.set(event, known);
  const result = known.get(args.document) ?? execute({ ...args, rootValue: event });
  known.set(args.document, result);
  return result;
}
