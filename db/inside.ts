/** Who is inside a write now, so that a second write, a stray read or a late statement is found at once. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Effect } from './database.ts';

/** One run of one write's work. A rerun is a new one. */
export class Run {
  open = true;
  /** The first statement that failed: from then on the whole write has failed, on both engines. */
  failure: Error | undefined;
  readonly effects: Effect[] = [];
}

const inside = new AsyncLocalStorage<Run>();

export const runInside = <T>(run: Run, work: () => T): T => inside.run(run, work);

const current = (): Run | undefined => {
  const run = inside.getStore();
  return run?.open ? run : undefined;
};

export const refuseNestedWrite = (): void => {
  if (current()) throw new Error('A write was started inside a write. Pass its `tx` down instead.');
};

export const refuseStrayRead = (): void => {
  if (current())
    throw new Error('`database.read` was used inside a write, where it cannot see it. Read through `tx`.');
};

/** The handle of a connection works only for the run that holds it, only while that run is open. */
export const assertHeldBy = (holder: Run | undefined): Run => {
  const run = inside.getStore();
  if (!run?.open || run !== holder) throw new Error('The `tx` of a write was used outside that write.');
  if (run.failure)
    throw new Error('This write has failed already; nothing more can be done in it.', { cause: run.failure });
  return run;
};

export const onCommit = (effect: Effect): void => {
  const run = current();
  if (!run) throw new Error('`onCommit` was used outside a write.');
  run.effects.push(effect);
};

export type OnFault = (fault: unknown) => void;

/** Effects of a committed write begin in order. Nobody waits for them, and no failure is lost. */
export const runEffects = (run: Run, onFault: OnFault, pending: Set<Promise<void>>): void => {
  for (const effect of run.effects) {
    try {
      const outcome = effect();
      if (!outcome) continue;
      const settled: Promise<void> = outcome.catch(onFault).finally(() => pending.delete(settled));
      pending.add(settled);
    } catch (fault) {
      onFault(fault);
    }
  }
};
