/** Which tests run where. Stories, the ledger and faults run whole on each engine: one project per engine. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const onEachEngine = ['engines', 'stories', 'ledger', 'faults'].map((kind) => `tests/${kind}/**/*.test.ts`);

/** Files of these share a process: reading the whole house in for each took a third of the time. */
const isolate = false;

// Chooses the engine for the process; which database it is comes from tests/support/engines.ts.
const sqlite = { DATABASE_URL: 'chosen-by-each-test.sqlite' };
const postgres = { DATABASE_URL: 'postgres://chosen-by-each-test' };

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['tests/support/console-is-quiet.ts'],
    // Generous: no test measures time, and a machine may be busy with other things.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['rules', 'contract', 'house'].map((kind) => `tests/${kind}/**/*.test.ts`),
          env: sqlite,
        },
      },
      {
        extends: true,
        test: { name: 'client', include: ['tests/client/**/*.test.{ts,tsx}'], env: sqlite },
      },
      {
        extends: true,
        test: {
          name: 'sqlite',
          isolate,
          include: onEachEngine,
          exclude: ['tests/engines/only-postgres/**'],
          globalSetup: ['tests/support/sqlite-template.ts'],
          env: sqlite,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          isolate,
          include: onEachEngine,
          exclude: ['tests/engines/only-sqlite/**'],
          globalSetup: ['tests/support/postgres-cluster.ts'],
          env: postgres,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          isolate,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/sqlite-template.ts', 'tests/support/built-client.ts'],
          env: sqlite,
          // Not beside everything else: its clocks are people's. A browser often waits, and leaves room for a third.
          sequence: { groupOrder: 1 },
          maxWorkers: 3,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
