/** Protects what was acknowledged from the worst moment to die. */
import { expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { freshUrl } from '#tests/support/engines.ts';
import { addJob, jobNames } from '#tests/support/jobs.ts';
import { killedWhileWriting } from '#tests/support/killed-while-writing.ts';

test('killed under load: nothing acknowledged is missing, nothing is there by half, writing goes on', async () => {
  const url = await freshUrl();
  const acknowledged = await killedWhileWriting(url, 400);
  const database = await openDatabase(url, { durable: false });
  const there = new Set(await jobNames(database.read));
  expect(acknowledged.length).toBeGreaterThanOrEqual(400);
  expect(acknowledged.filter((pair) => !there.has(`${pair}-left`) || !there.has(`${pair}-right`))).toEqual(
    [],
  );
  const lonely = [...there].filter((name) => {
    const other = name.endsWith('-left') ? name.replace(/left$/, 'right') : name.replace(/right$/, 'left');
    return !there.has(other);
  });
  expect(lonely).toEqual([]);
  await database.write((tx) => addJob(tx, 'afterwards'));
  await database.close();
});
