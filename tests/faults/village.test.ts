/** Protects the first start: whatever ends it half-way, the next one makes the village whole. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { engine } from '#db/engine.ts';
import { allMutuals } from '#server/mutuals/reads.ts';
import { freshUrl } from '#tests/support/engines.ts';
import { freshFolder, openVillage } from '#tests/support/small-village.ts';
import { type Started, start, stopAll } from '#tests/support/started.ts';

const folder = freshFolder();
afterEach(async () => {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

const settle = (url: string): Started =>
  start('tests/support/settling-process.ts', [url, `${folder}/play-money`], { DATABASE_URL: url });

it('is killed while it lives through its weeks, and starts again from nothing', {
  timeout: 240_000,
}, async () => {
  const url = await freshUrl();
  if (engine === 'sqlite') rmSync(url);
  const first = settle(url);
  await first.says(/week 3 of/);
  first.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  if (engine === 'sqlite') expect(existsSync(url)).toBe(false);
  const second = settle(url);
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain('Making the demo village');
  const third = settle(url);
  expect(await third.ended).toBe(0);
  expect(third.said()).toBe('demo: true\n');
  const house = await openVillage(url, `${folder}/play-money`);
  expect((await allMutuals(house.deps.db.read)).map(({ name }) => name)).toEqual([
    'Cwm Tawel',
    'Hollin Bank',
  ]);
  expect((await askAll(house.deps.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
  await house.close();
  expect(readdirSync(folder)).toEqual(['play-money']);
  if (engine === 'sqlite')
    expect(readdirSync(dirname(url)).filter((name) => name.includes('.part'))).toEqual([]);
});
