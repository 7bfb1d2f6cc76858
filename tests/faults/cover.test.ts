/**
 * Protects somebody whom nobody can come to from a server that dies: the people they named are told at the
 * promised time, by whichever process lives then, and once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { engine } from '#db/engine.ts';
import { openDatabase } from '#db/open.ts';
import { outbox, riskTold } from '#db/schema/index.ts';
import { changeMember } from '#server/members/records.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import { type Cluster, startCluster } from '#tests/support/cluster.ts';
import { aHolderWithTeam, handBack } from '#tests/support/cover.ts';
import { freshUrl } from '#tests/support/engines.ts';
import { start, stopAll } from '#tests/support/started.ts';
import { anchor, api, at, openWorld, type Person, personAt } from '#tests/support/world.ts';

// The cluster of the other tests syncs nothing, and a server refuses to open on it.
let cluster: Cluster | null = null;
beforeAll(async () => {
  if (engine === 'postgres') cluster = await startCluster({ durable: true });
}, 120_000);
afterAll(() => cluster?.stop());
const durableUrl = async (): Promise<string> => {
  if (!cluster) return freshUrl();
  const admin = new pg.Client({ connectionString: cluster.urlOf('postgres') });
  await admin.connect();
  await admin.query('create database covering');
  await admin.end();
  return cluster.urlOf('covering');
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carepool-cover-'));
});
afterEach(async () => {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

const promised = at('2026-11-24', '22:00');

/** Handed back on Monday; of the team of two the other does not answer. */
const prepared = async () => {
  const url = await durableUrl();
  const world = await openWorld(anchor, {
    db: { ...(await openDatabase(url, { durable: false })), url },
    sandboxes: folder,
  });
  const story = await aHolderWithTeam(world, 2, { circles: [{ circle: 'team', hoursBefore: 0 }] });
  await world.db.write((tx) =>
    changeMember(tx, world.mutualId, story.friend.memberId, { email: 'friend@example.org' }),
  );
  await handBack(story.first, story.shift);
  await world.close();
  return { url, ...story };
};

const serve = async (url: string, startingAt: Instant) => {
  const server = start('tests/support/serving-process.ts', [url, folder, startingAt], { DATABASE_URL: url });
  const [, address = ''] = await server.says(/^open at (.*)$/m);
  return {
    at: ({ cookie, memberId }: Person) => personAt(address, cookie, memberId),
    killed: async () => {
      server.kill('SIGKILL');
      expect(await server.ended).toBe('SIGKILL');
    },
  };
};

/** Asks until there is something: the server does its work by itself. */
const until = async <T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> => {
  for (;;) {
    const found = await ask();
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const lettersIn = async (url: string) => {
  const db = await openDatabase(url, { durable: false });
  const letters = await db.read.select().from(outbox);
  await db.close();
  return letters.filter(({ payload }) => payload['template'] === 'nobody-found');
};

it('nobody available, killed and opened again: the named people are told at the promised time', {
  timeout: 200_000,
}, async () => {
  const { url, carers, friend } = await prepared();
  const first = await serve(url, addMinutes(promised, -2));
  await until(async () => (await first.at(carers[1] as Person).call(api.cover.coverAsks, {})).items);
  expect((await first.at(friend).call(api.cover.coverAtRisk, {})).items).toEqual([]);
  await first.killed();
  const second = await serve(url, promised);
  const told = await until(async () => (await second.at(friend).call(api.cover.coverAtRisk, {})).items);
  // A lease that the dead process may have left is waited for, a minute at the most.
  expect(told.length).toBe(1);
  expect(told[0]?.toldAt && told[0].toldAt >= promised && told[0].toldAt <= addMinutes(promised, 2)).toBe(
    true,
  );
  await second.killed();
  const third = await serve(url, addMinutes(promised, 5));
  expect((await third.at(friend).call(api.cover.coverAtRisk, {})).items).toHaveLength(1);
  await until(() => lettersIn(url));
  await third.killed();
  const db = await openDatabase(url, { durable: false });
  expect(await db.read.select().from(riskTold)).toHaveLength(1);
  await db.close();
  expect(await lettersIn(url)).toHaveLength(1);
});
