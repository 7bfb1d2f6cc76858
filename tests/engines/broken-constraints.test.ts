/** Protects callers from having to know which engine refused: one shape, one name. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Constraint, constraintOf } from '#db/constraints.ts';
import type { Writer } from '#db/database.ts';
import { accounts, journals, memberRoles, users } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence } from '#shared/language/money.ts';
import { type FreshDatabase, freshDatabase } from '#tests/support/engines.ts';
import { addJob, anyMoment } from '#tests/support/jobs.ts';
import { aMutual, newId } from '#tests/support/rows.ts';

let database: FreshDatabase;
const mutualId = newId('mutual');
beforeAll(async () => {
  database = await freshDatabase();
  await database.write((tx) => aMutual(tx, mutualId));
});
afterAll(() => database.close());

const brokenBy = (work: (tx: Writer) => Promise<unknown>): Promise<Constraint | null> =>
  database.write(work).then(() => null, constraintOf);

const addUser = (tx: Writer, id: string, email: string) =>
  tx
    .insert(users)
    .values({ id, name: 'Mair', email, emailVerified: true, createdAt: anyMoment, updatedAt: anyMoment });

test('a second row of the same key is `unique <table>_pk`', async () => {
  await database.write((tx) => addJob(tx, 'roll'));
  expect(await brokenBy((tx) => addJob(tx, 'roll'))).toEqual({ kind: 'unique', name: 'jobs_pk' });
});

test('a unique key is named by its index', async () => {
  await database.write((tx) => addUser(tx, 'one', 'mair@example.org'));
  const broken = await brokenBy((tx) => addUser(tx, 'two', 'mair@example.org'));
  expect(broken).toEqual({ kind: 'unique', name: 'users_by_email' });
});

test('so is a key of several columns', async () => {
  const post = (tx: Writer) =>
    tx.insert(journals).values({
      mutualId,
      journalId: newId('journal'),
      cause: 'hold:one',
      postedAt: anyMoment,
      byId: 'work',
    });
  await database.write(post);
  expect(await brokenBy(post)).toEqual({ kind: 'unique', name: 'journals_by_cause' });
});

test('a row that points at nothing is `foreign-key`, without a name', async () => {
  const broken = await brokenBy((tx) =>
    tx.insert(memberRoles).values({ mutualId, memberId: newId('member'), role: 'carer' }),
  );
  expect(broken).toEqual({ kind: 'foreign-key', name: '' });
});

test('a choice that is not listed is `check <table>_<column>_is_listed`', async () => {
  const broken = await brokenBy((tx) =>
    tx.insert(memberRoles).values({ mutualId, memberId: newId('member'), role: 'king' as 'carer' }),
  );
  expect(broken).toEqual({ kind: 'check', name: 'member_roles_role_is_listed' });
});

test('a missing value is `not-null <table>.<column>`', async () => {
  const broken = await brokenBy((tx) =>
    tx.insert(accounts).values({
      mutualId,
      accountId: 'a',
      kind: null as never,
      ownerId: 'a',
      debitsPostedPence: noPence,
      creditsPostedPence: noPence,
      debitsPendingPence: noPence,
      creditsPendingPence: noPence,
    }),
  );
  expect(broken).toEqual({ kind: 'not-null', name: 'accounts.kind' });
});

test('a changed journal is `guard` and the name of the guard', async () => {
  const broken = await brokenBy((tx) =>
    tx
      .update(journals)
      .set({ byId: newId('member') as Id<'member'> })
      .where(eq(journals.mutualId, mutualId)),
  );
  expect(broken).toEqual({ kind: 'guard', name: 'entry_is_immutable' });
});

test('what is no constraint is null', async () => {
  expect(constraintOf(new Error('rain'))).toBeNull();
  expect(
    await brokenBy(async () => {
      throw new Error('rain');
    }),
  ).toBeNull();
});

test('the error says no more than that: no value of the row', async () => {
  const error: unknown = await database
    .write((tx) => addUser(tx, 'three', 'mair@example.org'))
    .catch((broken: unknown) => broken);
  const said = `${(error as Error).message} ${JSON.stringify(error)} ${(error as Error).stack}`;
  expect(said).not.toContain('mair@example.org');
});
