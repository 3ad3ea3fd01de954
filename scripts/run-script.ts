/**
 * Runs a script to its exit code: what `main` returns where that is a number, else 0. What it throws is said in its own words, without the stack, since the person who
 * typed the command cannot use that; `NEEDFUL_DEBUG=1` adds it.
 */
export async function runScript(main: () => Promise<unknown>): Promise<void> {
  try {
    const code = await main();
    process.exitCode = typeof code === 'number' ? code : 0;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    console.error(process.env.NEEDFUL_DEBUG === '1' ? error : words);
    process.exitCode = 1;
  }
}
