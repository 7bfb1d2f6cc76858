/** Protects one mutual's money from another's: with a key there is one account, whichever process needs it first. */
import { expect, it } from 'vitest';
import { openStripeAccounts } from '#server/outside/stripe/accounts.ts';
import { newId } from '#tests/support/rows.ts';

const accountsWith = (secretKey: string | undefined) =>
  openStripeAccounts({
    secretKey,
    webhookSecrets: ['whsec_abc'],
    fileOf: () => ':memory:',
    listening: () => 'http://127.0.0.1:9',
  });

it('a mutual founded through another process can be paid through this one too', () => {
  const accounts = accountsWith('sk_test_abc');
  const mutualId = newId('mutual');
  expect(accounts.readMessage(mutualId, Buffer.from('{}'), '')).toBeNull();
  expect(accounts.payments(mutualId)).toBe(accounts.payments(mutualId));
  expect(accounts.sandboxUrl(mutualId)).toBeNull();
});

it('a second mutual never shares the key of the first', () => {
  const accounts = accountsWith('sk_test_abc');
  accounts.payments(newId('mutual'));
  expect(() => accounts.payments(newId('mutual'))).toThrow('one mutual only');
});

it('without a key, play money is opened on purpose and not by asking', () => {
  expect(() => accountsWith(undefined).payments(newId('mutual'))).toThrow('not open');
});
