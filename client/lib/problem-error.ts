import type { InputError, Problem, RefusalCode, RefusalFacts } from '#shared/contract/problem.ts';
import { refusals } from '#shared/contract/problem.ts';

/** The server answered, and it was not a success. Switch on `code`; `facts` fill the screen's own sentence. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
  get code(): string {
    return this.problem.code;
  }
  get status(): number {
    return this.problem.status;
  }
  get facts(): RefusalFacts {
    return this.problem.facts ?? {};
  }
  get errors(): InputError[] {
    return this.problem.errors ?? [];
  }
}

/** The server says that nothing was done, or a gateway gave up before it knew. */
const unreached = new Set([502, 503, 504]);

/** Nobody answered: no signal, or the server is away. What was sent may or may not have arrived. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'NoAnswer';
  }
}

/** Nothing was done as far as anybody knows: no answer, or only from a gateway on the way. */
export const isUnreached = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ProblemError && unreached.has(error.status));

export const isRefusal = (error: unknown, code: RefusalCode): error is ProblemError =>
  error instanceof ProblemError && error.code === code;

/** Whether the same question may be answered otherwise a little later: not where the answer was a plain no. */
export const mayHelpAgain = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.status >= 500 || error.status === 429;

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'status' in body && 'title' in body;

/** Any answer that is not a success becomes a problem; one that is not ours (a proxy’s page) becomes a fault. */
export const problemOf = (status: number, body: unknown): ProblemError => {
  if (isProblem(body)) return new ProblemError(body);
  const code = status === 401 ? 'sign-in-needed' : status === 429 ? 'too-many-requests' : null;
  return new ProblemError({
    type: 'about:blank',
    title: code ? refusals[code].title : 'Something went wrong on our side.',
    status,
    code: code ?? 'fault',
    requestId: '',
  });
};
