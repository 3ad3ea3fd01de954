/** Connection failures, a full disk, too many connections, shutting down (PostgreSQL error classes 08, 53, 57). */
const POSTGRES = /^(08|53|57)/;
const SOCKET = /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH)$/;
/** Not reachable, timed out, closed the connection, no connection or transaction in time, too many connections. */
const PRISMA = /^P(1001|1002|1008|1017|2024|2028|2037)$/;
const SENTENCE =
  /timeout exceeded when trying to connect|Connection terminated|Cannot use a pool after calling end/;

/** True where the database cannot take this now, and may soon: worth telling the client to try again. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, meta } = error as Fault;
  if (typeof code === 'string' && [POSTGRES, SOCKET, PRISMA].some((known) => known.test(code))) return true;
  if (typeof cause === 'object' && cause !== null && UNREACHABLE.has(cause.kind ?? '')) return true;
  if (POSTGRES.test(cause?.originalCode ?? '')) return true;
  const inner = cause ?? meta?.driverAdapterError;
  return SENTENCE.test(message ?? '') || (inner !== undefined && inner !== error && isUnavailable(inner));
}

/** As Prisma's driver adapter names them. */
const UNREACHABLE = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);

type Fault = {
  readonly code?: unknown;
  readonly message?: string;
  readonly cause?: { readonly kind?: string; readonly originalCode?: string };
  readonly meta?: { readonly driverAdapterError?: object };
};
