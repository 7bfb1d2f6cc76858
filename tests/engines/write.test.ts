/** Protects the promise that a write happens whole, alone and for good, or not at all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test('opens', async () => {
  expect(await database.ready()).toBeTruthy();
});
