import { type Logger, pino } from 'pino';

const linesOfStack = 5;

/** Places only: the words stand before the first of them, on one line or on many. */
const whereOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, linesOfStack)
    .join('\n');

/** What went wrong and where; never the words of a request or the headers of an answer. */
export const errorInLog = (error: unknown) => {
  if (!(error instanceof Error)) return { type: typeof error };
  const told = (name: string) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const requestId = told('requestId');
  return {
    type: told('type') ?? error.name,
    code: told('code'),
    // Stripe repeats what it was sent, an e-mail perhaps; its own log knows the words by this id.
    ...(requestId === undefined
      ? { message: error.message }
      : { requestId, status: told('statusCode'), param: told('param') }),
    stack: whereOf(error),
  };
};

export const openLog = (level: string): Logger =>
  pino({ level, base: null, serializers: { err: errorInLog }, timestamp: pino.stdTimeFunctions.isoTime });
