/** A question that hangs, on a connection that is cut perhaps, keeps the next ones waiting no longer than this. */
const PATIENCE_MS = 100;

/**
 * Asks for many at once what many ask for one by one: while a question is on its way to the database those that come
 * are gathered, and leave together in the next. Every answer is younger than its question.
 * @param askFor answers those that were found; what it leaves out is answered with undefined
 */
export function gathering<Found>(
  askFor: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): (key: string) => Promise<Found | undefined> {
  let gathered: Set<string> | null = null;
  let next: Promise<ReadonlyMap<string, Found>> | null = null;
  let underWay: Promise<unknown> = Promise.resolve();
  const leave = (): Promise<ReadonlyMap<string, Found>> => {
    const keys = [...(gathered ?? [])];
    gathered = null;
    next = null;
    const asked = askFor(keys);
    underWay = new Promise((over) => {
      const impatient = setTimeout(over, PATIENCE_MS);
      const answered = () => {
        clearTimeout(impatient);
        over(undefined);
      };
      asked.then(answered, answered);
    });
    return asked;
  };
  return async (key) => {
    gathered = (gathered ?? new Set()).add(key);
    next ??= underWay.then(leave);
    return (await next).get(key);
  };
}
