import { type Logger, pino } from 'pino';

const linesOfStack = 6;

/** What went wrong and where; never the words of a request or the headers of an answer. */
const serialized = (error: unknown) => {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    type: error.name,
    code,
    message: error.message,
    stack: error.stack?.split('\n').slice(1, linesOfStack).join('\n'),
  };
};

export const openLog = (level: string): Logger =>
  pino({ level, base: null, serializers: { err: serialized }, timestamp: pino.stdTimeFunctions.isoTime });
