/** Protects leaving: nobody goes with money unsettled or care arranged, and what was done stays on the books. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postJournal } from '#server/ledger/actions.ts';
import { pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
let mair: Person;
let nia: Person;
let rhian: Person;
beforeEach(async () => {
  world = await openWorld();
  mair = await world.as('mair');
  nia = await world.as('nia');
  rhian = await world.as('rhian');
});
afterEach(() => world.close());

const { members, needs, shifts, mutuals } = api;
const body = {
  title: 'Tea',
  kind: 'day' as const,
  onDay: '2026-11-24',
  startsTime: '15:00',
  wallMinutes: 60,
};
const takeTea = async () => {
  await world.budget(mair.memberId, 50_000);
  await world.pair(mair.memberId, nia.memberId);
  await mair.call(needs.postNeed, { body });
  const [open] = (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items;
  const params = { shiftId: open?.shiftId ?? '' };
  await nia.call(shifts.takeShift, { params });
  return params;
};

it('with nothing open they leave: parts, teams, needs and rights end', async () => {
  const elin = await world.as('elin');
  await world.budget(mair.memberId, 50_000);
  await world.pair(mair.memberId, nia.memberId);
  await world.represents(elin.memberId, mair.memberId, ['book']);
  await mair.call(needs.postNeed, { body });
  expect((await nia.call(shifts.openShifts, { query: { limit: 100 } })).items).toHaveLength(1);
  await mair.call(members.leave, {});
  expect((await nia.call(shifts.openShifts, { query: { limit: 100 } })).items).toEqual([]);
  expect((await mair.refused(mutuals.mutual, {})).code).toBe('not-found');
  const acting = await elin.refused(needs.needs, {}, { 'acting-for': mair.memberId });
  expect(acting.code).toBe('not-found');
  const record = await rhian.call(members.member, { params: { memberId: mair.memberId } });
  expect(record).toMatchObject({ status: 'left', roles: [], representatives: [] });
  expect(record.pairs).toMatchObject([{ closeness: 'none', engagement: 'self-employed' }]);
});

it('not while shifts are still to come, for either side, nor before worked ones are settled', async () => {
  const params = await takeTea();
  for (const person of [mair, nia])
    expect(await person.refused(members.leave, {})).toMatchObject({
      code: 'shifts-still-coming',
      facts: { shifts: 1 },
    });
  await world.moveTo(at('2026-11-24', '16:10'));
  const said = { startedAt: at('2026-11-24', '15:00'), endedAt: at('2026-11-24', '16:00') };
  await nia.call(shifts.recordHours, { params, body: said });
  for (const person of [mair, nia])
    expect((await person.refused(members.leave, {})).code).toBe('money-not-settled');
});

describe('what is set aside', () => {
  const setAside = (amount: number) =>
    world.db.write((tx) =>
      postJournal(
        tx,
        { mutualId: world.mutualId, at: world.now(), byId: 'story', newId: world.house.deps.newId },
        {
          cause: `story:${amount}`,
          transfers: [
            {
              kind: 'set-aside',
              debitAccountId: accountOf('holder-on-costs', mair.memberId),
              creditAccountId: accountOf('holder-set-aside', mair.memberId),
              amountPence: pence(amount),
            },
          ],
        },
      ),
    );

  it('is owed to others and paid onwards before its holder leaves', async () => {
    await setAside(12_000);
    const refused = await mair.refused(members.leave, {});
    expect(refused).toMatchObject({ code: 'money-not-settled', facts: { setAsidePence: 12_000 } });
    const params = { memberId: mair.memberId };
    const paid = { amountPence: 12_001, paidOn: '2026-11-20', reference: 'HMRC 475PX' };
    const more = await rhian.refused(members.setAsidePaid, { params, body: paid });
    expect(more).toMatchObject({ code: 'more-than-set-aside', facts: { setAsidePence: 12_000 } });
    const part = { ...paid, amountPence: 3_000 };
    expect(await rhian.call(members.setAsidePaid, { params, body: part })).toEqual({ setAsidePence: 9_000 });
    expect(await rhian.call(members.setAsidePaid, { params, body: part })).toEqual({ setAsidePence: 9_000 });
    // The same day and reference, another amount: another payment, and not lost.
    const second = { ...paid, amountPence: 2_000 };
    expect(await rhian.call(members.setAsidePaid, { params, body: second })).toEqual({
      setAsidePence: 7_000,
    });
    const rest = { ...paid, amountPence: 7_000, reference: 'Pension' };
    expect(await rhian.call(members.setAsidePaid, { params, body: rest })).toEqual({ setAsidePence: 0 });
    await mair.call(members.leave, {});
  });

  it('is not said to be paid by the holder themselves as coordinator', async () => {
    const both = await world.join({ name: 'Bethan Both', roles: ['coordinator', 'holder'] });
    const paid = { amountPence: 100, paidOn: '2026-11-20', reference: 'HMRC' };
    const own = await both.refused(members.setAsidePaid, { params: { memberId: both.memberId }, body: paid });
    expect(own.code).toBe('own-payment');
  });
});

describe('a coordinator', () => {
  it('records that somebody has left, and invites them back', async () => {
    const joined = await rhian.call(members.invite, {
      body: { name: 'Dilys Rees', roles: ['holder'], saidYesBy: 'phone' },
    });
    const params = { memberId: joined.memberId };
    await rhian.call(members.partWith, { params });
    expect((await rhian.refused(members.partWith, { params })).code).toBe('not-found');
    const back = await rhian.refused(members.inviteAgain, { params, body: { roles: ['holder'] } });
    expect(back.code).toBe('no-email');
    const gwyn = await rhian.call(members.invite, {
      body: { name: 'Gwyn', email: 'gwyn@example.org', roles: ['supporter'] },
    });
    const word = /invitations\/(\S+)/.exec((await world.mailTo('gwyn@example.org'))?.text ?? '')?.[1] ?? '';
    await world.stranger().call(members.acceptInvitation, { body: { word } });
    await rhian.call(members.partWith, { params: gwyn });
    const roleless = await rhian.refused(members.inviteAgain, { params: gwyn, body: {} });
    expect(roleless.errors?.[0]?.pointer).toBe('/roles');
    await rhian.call(members.inviteAgain, { params: gwyn, body: { roles: ['carer'] } });
    const again = await rhian.call(members.member, { params: gwyn });
    expect(again).toMatchObject({ status: 'invited', roles: ['carer'] });
  });

  it('is not the last to go', async () => {
    const { items } = await rhian.call(members.members, { query: { role: 'coordinator' } });
    const founder = items.find(({ name }) => name === 'First Coordinator');
    await rhian.call(members.partWith, { params: { memberId: founder?.memberId ?? '' } });
    expect((await rhian.refused(members.leave, {})).code).toBe('last-coordinator');
    const tomos = await world.as('tomos');
    await rhian.call(members.leave, {});
    expect((await tomos.refused(members.leave, {})).code).toBe('last-coordinator');
  });
});
