const names = new Map<string, string>();

/**
 * The name under which a statement is prepared once a connection, and planned once instead of each time. For texts that
 * are put together from few parts: each is remembered for good.
 * @param purpose begins the name, for whoever reads it in PostgreSQL
 */
export function statementName(purpose: string, text: string): string {
  const known = names.get(text) ?? `${purpose}-${names.size + 1}`;
  names.set(text, known);
  return known;
}
