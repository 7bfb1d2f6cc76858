/** Protects people from the log: what went wrong is written there, and not whom it was about. */
import { expect, it } from 'vitest';
import { errorInLog } from '#server/outside/log.ts';
import { openBench, refusalOf } from '#tests/support/stripe-sandbox.ts';

it('keeps what and where of an error of ours', () => {
  const inLog = errorInLog(new RangeError('Not a whole number of pence: 0.5\nand on a second line'));
  expect(inLog).toMatchObject({
    type: 'RangeError',
    message: expect.stringContaining('Not a whole number'),
    stack: expect.stringMatching(/^ {4}at .*log\.test\.ts/),
  });
});

it('of an error of the payment service keeps its id and none of the words it repeats', async () => {
  const bench = await openBench();
  const asked = bench.stripe.customers.retrieve('cus_mair@example.org');
  const failure = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  expect((failure as Error).message).toContain('mair@example.org');
  const inLog = errorInLog(failure);
  const { requestId } = await refusalOf(Promise.reject(failure));
  expect(inLog).toMatchObject({ type: 'StripeInvalidRequestError', code: 'resource_missing', requestId });
  expect(JSON.stringify(inLog)).not.toContain('mair@example.org');
  await bench.close();
});

it('says of what is no error only what it is', () => {
  expect(errorInLog('mair@example.org')).toEqual({ type: 'string' });
});
