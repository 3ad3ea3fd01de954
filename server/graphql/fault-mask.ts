import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isUnavailable } from '../database/unavailable.ts';

/** Where a fault arose. Never its message nor any value: they may hold what a person typed. */
export function describeFault(error: unknown) {
  const { name, code, stack } = (error ?? {}) as { name?: string; code?: unknown; stack?: string };
  // A message may have several lines; only what is a frame is told.
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: name, code, at: frames?.slice(0, 5).map((line) => line.trim()) };
}

/** What is told of a fault: whether to try again, and the number under which the log knows it. */
export function faultInWords(error: unknown, requestId?: string) {
  if (isUnavailable(error)) {
    const message = 'The database cannot take this now. Nothing was kept; try again in a moment.';
    return { code: 'UNAVAILABLE', message, status: 503, headers: { 'retry-after': '5' } } as const;
  }
  const number = requestId === undefined ? '' : ` ${requestId}`;
  const message = `Something went wrong here. Nothing was half-done. Tell your administrator the request id${number}.`;
  return { code: 'INTERNAL', message, status: 500, headers: {} } as const;
}

/** Logs a fault and gives what the client may know of it. What a resolver meant to say passes unchanged. */
export function maskFault(error: unknown, log: Logger, requestId?: string): Error {
  if (error instanceof GraphQLError && isMeant(error)) return error;
  const fault = error instanceof GraphQLError ? error.originalError : error;
  const path = error instanceof GraphQLError ? error.path : undefined;
  const { code, message, status, headers } = faultInWords(fault, requestId);
  log[code === 'INTERNAL' ? 'error' : 'warn']({ requestId, path, ...describeFault(fault) }, 'A fault');
  const http = code === 'INTERNAL' ? {} : { http: { status, headers } };
  return new GraphQLError(message, { path, extensions: { code, requestId, ...http } });
}

function isMeant({ originalError }: GraphQLError): boolean {
  return originalError === undefined || originalError === null || originalError instanceof GraphQLError;
}
