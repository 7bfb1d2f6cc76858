/**
 * `npm run stripe-sandbox -- --port 12111 [--file FILE] [--no-rate-limits]`: the stand-in by itself, empty, for
 * whoever writes against Stripe and wants no internet. Without a file it forgets everything when it stops.
 */
import { parseArgs } from 'node:util';
import { openSandbox, type SandboxOptions } from './sandbox.ts';

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};
const giveUp = (sentence: string): never => {
  say(sentence);
  process.exit(1);
};

const usual = '12111';

const asked = (): SandboxOptions => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: usual },
        file: { type: 'string', default: ':memory:' },
        'no-rate-limits': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
      return giveUp(`--port is a number from 0 (any free one) to 65535, for example --port ${usual}.`);
    return { file: values.file, port, rateLimits: !values['no-rate-limits'] };
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
};

const options = asked();
const sandbox = await openSandbox(options).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  return giveUp(
    `Port ${options.port} is taken on this machine: stop what uses it, or choose another with --port.`,
  );
});
say(`A stand-in for Stripe is open, with play money only: ${sandbox.url}`);
say(`Its own page, with its clock and everything that can go wrong: ${sandbox.url}/_sandbox`);
say(
  `Any test key opens it (sk_test_… or rk_test_…), for example ${sandbox.secretKey}; live keys are refused.`,
);
say(
  options.file === ':memory:'
    ? 'It forgets everything when it stops; --file FILE keeps it.'
    : `It remembers everything in ${options.file}.`,
);

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (closing) return;
    closing = true;
    void sandbox.close().then(() => process.exit(0));
  });
