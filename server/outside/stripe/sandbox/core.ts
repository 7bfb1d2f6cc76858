import type { SandboxClock } from './kept/clock.ts';
import type { NewId } from './kept/ids.ts';
import type { Store } from './kept/store.ts';

/** Stripe's API version that this sandbox speaks: the one pinned by the `stripe` package. */
export const apiVersion = '2026-10-28.endive';

/** The platform's own account: the mutual. Its objects are kept under this name. */
export const platform = 'acct_1SandboxMutual000';

export interface CurrentRequest {
  readonly id: string;
  readonly idempotencyKey: string | null;
}

/** What every resource works with. */
export interface Core {
  readonly store: Store;
  readonly clock: SandboxClock;
  readonly newId: NewId;
  /** Where the hosted pages are. Known once the server listens. */
  readonly pages: { origin: string };
  /** The request being answered; null for what happens by itself. */
  request: CurrentRequest | null;
}
