import type { Core } from '../core.ts';

/** One uninterrupted transaction; nothing else runs in between, since everything inside is synchronous. */
export const inTransaction = <T>(core: Core, work: () => T): T => {
  core.store.sql('BEGIN IMMEDIATE').run();
  try {
    const result = work();
    core.store.sql('COMMIT').run();
    return result;
  } catch (failure) {
    core.store.sql('ROLLBACK').run();
    throw failure;
  }
};

/** Work whose traces vanish when it throws, inside a transaction that goes on. */
export const inSavepoint = <T>(core: Core, work: () => T): T => {
  core.store.sql('SAVEPOINT work').run();
  try {
    const result = work();
    core.store.sql('RELEASE work').run();
    return result;
  } catch (failure) {
    core.store.sql('ROLLBACK TO work').run();
    core.store.sql('RELEASE work').run();
    throw failure;
  }
};
