import { defineConfig } from 'vitest/config';

const ELSEWHERE = ['**/node_modules/**', '**/dist/**', '**/.output/**', '**/.wxt/**', '**/.needful/**'];

/** The suffix of a test's file says what it needs: nothing, a PostgreSQL, or a browser. */
export default defineConfig({
  // graphql has a CommonJS and an ES form; Node loads the first, so the tests must as well, or there are two of it.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ELSEWHERE, '**/*.int.test.*'],
          // Reading the whole repository, or a property's hundred cases, takes seconds where two cores do more than this.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          exclude: ELSEWHERE,
          globalSetup: ['test/kit/postgres-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.ts'],
          exclude: ELSEWHERE,
          globalSetup: ['test/kit/postgres-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // Two files at once take two thirds of the time. Continuous integration prefers the calmer way.
          maxWorkers: process.env.CI ? 1 : 2,
          // On a foreign machine a browser now and then opens a window too late. What passed only at the second try
          // is marked so in the report.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
