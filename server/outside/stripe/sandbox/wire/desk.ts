import type { IncomingHttpHeaders } from 'node:http';
import type { Core } from '../core.ts';
import type { LaterWork } from '../kept/later.ts';
import type { Faults } from './faults.ts';
import type { LateAnswers } from './late-answers.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Route } from './router.ts';

export interface Desk {
  readonly core: Core;
  readonly work: LaterWork;
  readonly find: (method: string, path: string) => Route | undefined;
  readonly rateLimits: RateLimits;
  readonly faults: Faults;
  readonly lateAnswers: LateAnswers;
  /** Told of the sandbox's own mistakes. */
  readonly report: (failure: unknown) => void;
  /** Keys of requests that are being answered at this moment. */
  readonly keysInUse: Set<string>;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
