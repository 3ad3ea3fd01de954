/** Runs `work` and afterwards, whatever became of it, what it registered: the last first. */
export async function closing<Result>(
  work: (onEnd: (end: () => Promise<unknown>) => void) => Promise<Result>,
): Promise<Result> {
  const ends: (() => Promise<unknown>)[] = [];
  try {
    return await work((end) => ends.unshift(end));
  } finally {
    for (const end of ends) await end();
  }
}
