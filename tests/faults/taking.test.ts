/** Protects the first promise: what was acknowledged is never lost, whatever is killed, and a backup taken under load is whole. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { backUp } from '#db/backup.ts';
import { engine } from '#db/engine.ts';
import { openDatabase } from '#db/open.ts';
import { restore } from '#db/restore.ts';
import { type Cluster, startCluster } from '#tests/support/cluster.ts';
import { freshUrl } from '#tests/support/engines.ts';
import { start, stopAll } from '#tests/support/started.ts';
import { heldBy, lanesIn, sendTake, startTaking } from '#tests/support/taking.ts';
import { anchor, openWorld } from '#tests/support/world.ts';

const lanesAtOnce = 8;
const within = { timeout: 240_000 };

// The cluster of the other tests syncs nothing; what is acknowledged here must be on the disk.
let cluster: Cluster | null = null;
let folder: string;
beforeAll(async () => {
  if (engine === 'postgres') cluster = await startCluster({ durable: true });
}, 120_000);
afterAll(() => cluster?.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carepool-killed-'));
});
afterEach(async () => {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

const durableUrl = async (): Promise<string> => {
  if (!cluster) return freshUrl();
  const admin = new pg.Client({ connectionString: cluster.urlOf('postgres') });
  await admin.connect();
  await admin.query('create database taking');
  await admin.end();
  return cluster.urlOf('taking');
};

/** A mutual with shifts to take, and nobody at the door yet. */
const prepared = async () => {
  const url = await durableUrl();
  const db = { ...(await openDatabase(url, { durable: false })), url };
  const world = await openWorld(anchor, { db, sandboxes: folder });
  const lanes = await lanesIn(world, lanesAtOnce);
  await world.close();
  return { url, lanes };
};

const serve = async (url: string) => {
  const server = start('tests/support/serving-process.ts', [url, folder, anchor], { DATABASE_URL: url });
  const [, address = ''] = await server.says(/^open at (.*)$/m);
  return {
    address,
    killed: async () => {
      server.kill('SIGKILL');
      expect(await server.ended).toBe('SIGKILL');
    },
  };
};

const idsOf = (takes: readonly { shiftId: string }[]): string[] => takes.map(({ shiftId }) => shiftId).sort();

/** `npm run audit`, as somebody would ask it after such a night. */
const audited = async (url: string): Promise<string> => {
  const audit = start('db/audit/run.ts', [], { DATABASE_URL: url });
  expect([await audit.ended, audit.said()]).toEqual([0, expect.stringContaining('none')]);
  return audit.said().trim().split('\n').at(-1) ?? '';
};
const none = 'Everything was asked, and the answer is: none.';

it(
  'killed while carers take shifts: everything acknowledged is there, what was not can be sent again',
  within,
  async () => {
    const { url, lanes } = await prepared();
    const first = await serve(url);
    const taking = startTaking(first.address, lanes);
    await taking.reached(120);
    await first.killed();
    await taking.over;
    expect(taking.refused).toEqual([]);
    expect(taking.unanswered.length).toBeGreaterThan(0);
    const second = await serve(url);
    const held = await heldBy(second.address, lanes);
    expect(held).toEqual(expect.arrayContaining(idsOf(taking.acknowledged)));
    expect(idsOf([...taking.acknowledged, ...taking.unanswered])).toEqual(expect.arrayContaining(held));
    const again = await Promise.all(taking.unanswered.map((take) => sendTake(second.address, take)));
    expect(again).toEqual(again.map(() => 200));
    expect(await heldBy(second.address, lanes)).toEqual(
      idsOf([...taking.acknowledged, ...taking.unanswered]),
    );
    await second.killed();
    expect(await audited(url)).toBe(none);
  },
);

if (engine === 'sqlite')
  it(
    'put back from a backup taken under load: whole as of then, and the rest can be sent again',
    within,
    async () => {
      const { url, lanes } = await prepared();
      const first = await serve(url);
      const taking = startTaking(first.address, lanes);
      await taking.reached(60);
      const before = idsOf(taking.acknowledged);
      backUp(url, `${url}.backup`);
      await taking.reached(120);
      await first.killed();
      await taking.over;
      restore(url, `${url}.backup`);
      expect(await audited(url)).toBe(none);
      const second = await serve(url);
      expect(await heldBy(second.address, lanes)).toEqual(expect.arrayContaining(before));
      const everything = [...taking.acknowledged, ...taking.unanswered];
      for (const take of everything) expect(await sendTake(second.address, take)).toBe(200);
      expect(await heldBy(second.address, lanes)).toEqual(idsOf(everything));
      await second.killed();
      expect(await audited(url)).toBe(none);
    },
  );
