import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { ZodError } from 'zod';
import { type InputError, type Problem, Refusal, refusals } from '#shared/contract/problem.ts';

/** The body of a problem document for a refusal. */
const problemOf = (refusal: Refusal, requestId: string): Problem => {
  const { status, title } = refusals[refusal.code];
  const { detail, instead, facts } = refusal.reason;
  return {
    type: `/api/problems/${refusal.code}`,
    title,
    status,
    code: refusal.code,
    requestId,
    ...(detail === undefined ? {} : { detail }),
    ...(instead === undefined ? {} : { instead }),
    ...(facts === undefined ? {} : { facts }),
    ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
  };
};

/** Pointers to every field that needs another look. */
export const inputErrorsOf = (error: ZodError, under = ''): InputError[] =>
  error.issues.map((issue) => ({
    pointer: `${under}/${issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    detail: issue.message,
  }));

const fault = (requestId: string): Problem => ({
  type: '/api/problems/fault',
  title: 'Something went wrong on our side.',
  status: 500,
  code: 'fault',
  requestId,
});

const bodyReaderCodes: Record<string, 'unreadable-body' | 'body-too-large'> = {
  'entity.parse.failed': 'unreadable-body',
  'encoding.unsupported': 'unreadable-body',
  'charset.unsupported': 'unreadable-body',
  'request.size.invalid': 'unreadable-body',
  'request.aborted': 'unreadable-body',
  'entity.too.large': 'body-too-large',
};

/** A known shape becomes its refusal; anything else stays a fault. */
const refusalOf = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) return new Refusal('invalid-input', inputErrorsOf(error));
  const type = error instanceof Error && 'type' in error ? String(error.type) : '';
  const code = bodyReaderCodes[type];
  if (code) return new Refusal(code);
  if (error instanceof URIError) return new Refusal('not-found');
  return null;
};

const sendProblem = (response: Response, problem: Problem): void => {
  if (problem.status === 503) response.setHeader('Retry-After', '2');
  if (problem.status === 429) response.setHeader('Retry-After', '30');
  response.statusCode = problem.status;
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.end(JSON.stringify(problem));
};

export type AnswerProblem = (error: unknown, request: Request, response: Response) => void;

/** Refuse politely, fault loudly in the log, leak nothing in the answer. */
export const answerProblemBy =
  (log: Logger): AnswerProblem =>
  (error, request, response) => {
    const requestId = String(response.getHeader('Request-Id') ?? '');
    const refusal = refusalOf(error);
    if (!refusal) log.error({ requestId, method: request.method, err: error }, 'fault');
    // Half an answer is out already: broken off, it cannot be taken for a whole one.
    if (response.headersSent) response.destroy();
    else sendProblem(response, refusal ? problemOf(refusal, requestId) : fault(requestId));
  };

/** The last door, for what went wrong on the way to an endpoint. */
export const answerProblems =
  (answer: AnswerProblem): ErrorRequestHandler =>
  // Express tells an error's door from others by its four parameters.
  (error, request, response, _next) =>
    answer(error, request, response);
