/**
 * Writes a fault to the worker's console: its kind and where it arose. Its words may quote what was sent, a token or an
 * address among it, and stay out; a page hears neither.
 */
export function logFault(what: string, error: unknown): void {
  const { name, stack } = error instanceof Error ? error : new Error(typeof error);
  const where = (stack ?? '').split('\n').filter((line) => /^\s+at |@\w+-extension:/.test(line));
  console.error([`${what}: ${name}`, ...where].join('\n'));
}
