/** Protects the one queue of writers from the sign-in library, and its rows from another clock than ours. */
import { passkey } from '@better-auth/passkey';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { users, verifications } from '#db/schema/index.ts';
import { machineNow } from '#server/outside/clock.ts';
import { adapterOver } from '#server/outside/sign-in/adapter.ts';
import { libraryTime } from '#server/outside/sign-in/library-time.ts';
import { addMinutes, type Instant, instant, millisecondsOf } from '#shared/language/time.ts';
import { type FreshDatabase, freshDatabase } from '../support/engines.ts';

const ours = instant('2031-05-01T12:00:00.000Z');

let db: FreshDatabase;
let adapter: ReturnType<ReturnType<typeof adapterOver>>;
beforeEach(async () => {
  db = await freshDatabase();
  adapter = adapterOver(
    db,
    libraryTime(() => ours, machineNow),
  )({ plugins: [passkey()] });
});
afterEach(() => db.close());

const isNear = (one: Instant, other: Instant): boolean =>
  Math.abs(millisecondsOf(one) - millisecondsOf(other)) < 60_000;

/** The library gives its own machine's time. */
const moment = (minutesFromNow = 0) => addMinutes(machineNow(), minutesFromNow);
const note = (identifier: string, value: string, minutes = 10) => ({
  model: 'verification',
  data: { identifier, value, expiresAt: moment(minutes), createdAt: moment(), updatedAt: moment() },
});
const where = (field: string, value: string | null, more: object = {}) => [{ field, value, ...more }];
const valuesLeft = async () =>
  (await db.read.select().from(verifications)).map(({ value }) => value).toSorted();

describe('the library’s changes', () => {
  it('are one write each, and its transaction is one write that its calls join', async () => {
    const before = db.counts().writes;
    await adapter.create(note('a', '1'));
    expect(db.counts().writes).toBe(before + 1);
    const read = await adapter.transaction(async (trx) => {
      await trx.create(note('b', '2'));
      await adapter.create(note('c', '3'));
      await trx.update({ model: 'verification', where: where('identifier', 'a'), update: { value: '9' } });
      return adapter.findOne<{ value: string }>({ model: 'verification', where: where('identifier', 'c') });
    });
    expect(read?.value).toBe('3');
    expect(db.counts().writes).toBe(before + 2);
    expect(await valuesLeft()).toEqual(['2', '3', '9']);
  });

  it('are all undone when its transaction fails', async () => {
    const failing = adapter.transaction(async (trx) => {
      await trx.create(note('a', '1'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await valuesLeft()).toEqual([]);
  });

  it('are never made inside an action’s write', async () => {
    const inside = db.write(async () => {
      await adapter.create(note('a', '1'));
    });
    await expect(inside).rejects.toThrow('inside a write');
    expect(await valuesLeft()).toEqual([]);
  });
});

describe('the library’s time', () => {
  it('is kept by our clock and given back by its own', async () => {
    await adapter.create(note('a', '1', 30));
    const [row] = await db.read.select().from(verifications);
    expect(isNear(row?.expiresAt ?? ours, addMinutes(ours, 30))).toBe(true);
    const back = await adapter.findOne<{ expiresAt: Date }>({
      model: 'verification',
      where: where('identifier', 'a'),
    });
    expect(isNear(instant(back?.expiresAt.toISOString() ?? ''), moment(30))).toBe(true);
  });

  it('sweeps by our clock', async () => {
    await adapter.create(note('a', 'over', -1));
    await adapter.create(note('b', 'open', 1));
    const over = [{ field: 'expiresAt', operator: 'lt' as const, value: moment() }];
    expect(await adapter.deleteMany({ model: 'verification', where: over })).toBe(1);
    expect(await valuesLeft()).toEqual(['open']);
  });
});

describe('the library’s questions', () => {
  beforeEach(async () => {
    for (const [identifier, value] of [
      ['a', '1'],
      ['a', '2'],
      ['b', '3'],
      ['c', '4'],
    ] as const)
      await adapter.create(note(identifier, value));
  });
  const valuesOf = async (conditions: Parameters<typeof adapter.findMany>[0]['where']) => {
    const rows = await adapter.findMany<{ value: string }>({ model: 'verification', where: conditions });
    return rows.map(({ value }) => value).toSorted();
  };

  it('join by AND and by OR', async () => {
    expect(await valuesOf([...where('identifier', 'a'), ...where('value', '2')])).toEqual(['2']);
    const either = [
      { field: 'identifier', value: 'b', connector: 'OR' as const },
      { field: 'identifier', value: 'c', connector: 'OR' as const },
    ];
    expect(await valuesOf(either)).toEqual(['3', '4']);
    expect(await valuesOf([{ field: 'value', operator: 'in', value: ['1', '4'] }])).toEqual(['1', '4']);
    expect(await valuesOf([{ field: 'value', operator: 'not_in', value: ['1', '4'] }])).toEqual(['2', '3']);
    expect(await valuesOf(where('identifier', 'a', { operator: 'ne' }))).toEqual(['3', '4']);
    expect(await valuesOf(where('identifier', 'A', { mode: 'insensitive' }))).toEqual(['1', '2']);
    expect(await adapter.count({ model: 'verification', where: where('identifier', 'a') })).toBe(2);
  });

  it('take one row of several, and only one asker gets it', async () => {
    const takers = Array.from({ length: 4 }, () =>
      adapter.consumeOne<{ value: string }>({ model: 'verification', where: where('identifier', 'a') }),
    );
    const taken = (await Promise.all(takers)).flatMap((row) => (row ? [row.value] : []));
    expect(taken.toSorted()).toEqual(['1', '2']);
    expect(await valuesLeft()).toEqual(['3', '4']);
  });

  it('change one row of several, and none that the guard does not let through', async () => {
    const update = { value: 'x' };
    await adapter.update({ model: 'verification', where: where('identifier', 'a'), update });
    expect((await valuesLeft()).filter((value) => value === 'x')).toHaveLength(1);
    expect(await adapter.updateMany({ model: 'verification', where: where('identifier', 'a'), update })).toBe(
      2,
    );
  });

  it('count up without losing one', async () => {
    await db.write(async (tx) => {
      const user = { id: 'u', name: '', email: 'u@example.org', emailVerified: true };
      await tx.insert(users).values({ ...user, createdAt: ours, updatedAt: ours });
    });
    const key = {
      userId: 'u',
      publicKey: '',
      credentialID: 'k',
      deviceType: '',
      backedUp: false,
      counter: 0,
    };
    await adapter.create({ model: 'passkey', data: key });
    const guard = [...where('credentialID', 'k'), { field: 'counter', operator: 'lt' as const, value: 5 }];
    const increments = Array.from({ length: 8 }, () =>
      adapter.incrementOne<{ counter: number }>({
        model: 'passkey',
        where: guard,
        increment: { counter: 1 },
      }),
    );
    const counts = (await Promise.all(increments)).map((row) => row?.counter ?? null);
    expect(counts.filter((counter) => counter === null)).toHaveLength(3);
    expect(Math.max(...counts.map((counter) => counter ?? 0))).toBe(5);
  });
});
