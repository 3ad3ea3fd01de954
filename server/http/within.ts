/**
 * What `work` gives, or `otherwise` where that takes longer. The work is told and may go on; what becomes of it then
 * nobody hears.
 */
export async function within<Result>(
  milliseconds: number,
  otherwise: () => Result,
  work: (ended: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ended = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<Result>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), milliseconds);
  });
  try {
    return await Promise.race([patience, work(ended.signal)]);
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}
