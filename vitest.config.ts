import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const ELSEWHERE = ['**/node_modules/**', '**/dist/**', '**/.output/**', '**/.wxt/**', '**/.needful/**'];

/**
 * Browsers and databases wait much of their time, so each core carries a file and two more fit. All suites share
 * these places, the longest file first. Continuous integration prefers browsers last and one at a time.
 */
const AT_ONCE = Math.min(6, availableParallelism() + 2);
/**
 * On a foreign machine a browser now and then opens a window too late, or a database answers late. What passed only at
 * the second try is marked so in the report.
 */
const retry = process.env.CI ? 1 : 0;
const BROWSERS = process.env.CI ? { maxWorkers: 1, sequence: { groupOrder: 1 } } : { maxWorkers: AT_ONCE };

/** These stand in for the browser, which `wxt/browser` takes once and for all: they share no module graph. */
const STAND_IN = [
  'extension/background/as-person.test.ts',
  'extension/background/cards/consider.test.ts',
  'extension/background/router.test.ts',
  'extension/background/outbox/outbox.test.ts',
];

/** The suffix of a test's file says what it needs: nothing, a PostgreSQL, or a browser. */
export default defineConfig({
  // graphql has a CommonJS and an ES form; Node loads the first, so the tests must as well, or there are two of it.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // What is awaited comes when it comes: a second, as usual, is short where browsers and databases share two cores.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ELSEWHERE, '**/*.int.test.*', ...STAND_IN],
          // Nothing here changes what is global, and a module graph of its own for each file doubles the work.
          isolate: false,
          maxWorkers: AT_ONCE,
          // Reading the whole repository, or a property's hundred cases, takes seconds where two cores do more than this.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stand-in',
          include: STAND_IN,
          exclude: ELSEWHERE,
          maxWorkers: AT_ONCE,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          exclude: ELSEWHERE,
          globalSetup: ['test/kit/postgres-setup.ts'],
          // The server's modules are the half of a small file's time, and hold nothing of one test: they load once.
          isolate: false,
          maxWorkers: AT_ONCE,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          retry,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.ts'],
          exclude: ELSEWHERE,
          globalSetup: ['test/kit/postgres-setup.ts'],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
          ...BROWSERS,
          retry,
        },
      },
    ],
  },
});
