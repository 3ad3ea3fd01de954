import type { IncomingMessage } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Context } from '../graphql/context.ts';

/** What the front carried out and did not find plain enough to say itself: the ordinary way says it, under the same number. */
export type LeftToSay = {
  readonly requestId: string;
  readonly outcome: ExecutionResult;
  readonly context: Context;
};

const left = new WeakMap<object, LeftToSay>();

export function leaveToSay(incoming: IncomingMessage, what: LeftToSay): void {
  left.set(incoming, what);
}

export function leftToSay(incoming: object | undefined): LeftToSay | undefined {
  return incoming === undefined ? undefined : left.get(incoming);
}
