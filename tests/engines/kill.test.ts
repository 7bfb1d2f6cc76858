/** Protects what was acknowledged from the worst moment to die. */
import { expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { freshUrl } from '#tests/support/engines.ts';
import { addJob, jobNames } from '#tests/support/jobs.ts';
import { halves, missing, startWriting } from '#tests/support/writing.ts';

test('killed under load: nothing acknowledged is missing, nothing is there by half, writing goes on', async () => {
  const url = await freshUrl();
  const writing = startWriting(url);
  await writing.reached(400);
  const acknowledged = await writing.kill();
  const database = await openDatabase(url, { durable: false });
  const names = await jobNames(database.read);
  expect(acknowledged.length).toBeGreaterThanOrEqual(400);
  expect(missing(acknowledged, names)).toEqual([]);
  expect(halves(names)).toEqual([]);
  await database.write((tx) => addJob(tx, 'afterwards'));
  await database.close();
});
