import { browser } from 'wxt/browser';
import type { SelfTestLine } from '../messages/_answers.ts';

/** How long a surface waits for a page before it shows everything else. */
const WAIT_MS = 600;

export type SelfTest = { readonly recognised: boolean; readonly lines: readonly SelfTestLine[] };

/** Runs the self-test in every frame; the answer of the frame that reads the most counts. */
export async function runSelfTest(tabId: number): Promise<SelfTest | null | 'busy'> {
  const run = browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['/self-test.js'] })
    .catch(() => []);
  // A page that still loads, or hangs, answers late or never; the popup must not wait for it.
  const late = new Promise<'busy'>((resolve) => setTimeout(resolve, WAIT_MS, 'busy'));
  const results = await Promise.race([run, late]);
  if (results === 'busy') return 'busy';
  const tests = results.map(({ result }) => result as SelfTest | null).filter((test) => test != null);
  const readable = (test: SelfTest) =>
    test.lines.filter((line) => line.readable).length + (test.recognised ? 1 : 0);
  return tests.sort((a, b) => readable(b) - readable(a))[0] ?? null;
}
