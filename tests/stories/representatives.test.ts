/** Protects acting for somebody: with the rights they gave and no more, both names kept, and never over oneself. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEvents } from '#db/schema/index.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
let mair: Person;
let nia: Person;
let elin: Person;
beforeEach(async () => {
  world = await openWorld();
  mair = await world.as('mair');
  nia = await world.as('nia');
  elin = await world.as('elin');
  await world.budget(mair.memberId, 50_000);
  await world.pair(mair.memberId, nia.memberId);
});
afterEach(() => world.close());

const { needs, shifts, members, budgets, payments } = api;
const forMair = () => ({ 'acting-for': mair.memberId });
const need = {
  title: 'Help getting up',
  notes: 'A private word',
  kind: 'day' as const,
  onDay: '2026-11-24',
  startsTime: '08:00',
  wallMinutes: 60,
};

/** Mair's shift of Tuesday morning, worked and recorded by Nia. */
const worked = async () => {
  await mair.call(needs.postNeed, { body: need });
  const [open] = (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items;
  const params = { shiftId: open?.shiftId ?? '' };
  await nia.call(shifts.takeShift, { params });
  await world.moveTo(at('2026-11-24', '09:30'));
  const said = { startedAt: at('2026-11-24', '08:00'), endedAt: at('2026-11-24', '09:00') };
  const recorded = await nia.call(shifts.recordHours, { params, body: said });
  return { params, body: { hoursId: recorded.hours?.hoursId ?? '' } };
};

describe('each right opens its own door', () => {
  it('money: the budget and the card, and nothing else', async () => {
    await world.represents(elin.memberId, mair.memberId, ['money']);
    expect((await elin.call(budgets.budget, {}, forMair())).budgets).toHaveLength(1);
    expect(await elin.call(payments.wayToPay, {}, forMair())).toMatchObject({ ready: false });
    expect((await elin.refused(needs.needs, {}, forMair())).code).toBe('rights-not-given');
    const posting = await elin.refused(needs.postNeed, { body: need }, forMair());
    expect(posting.code).toBe('rights-not-given');
  });

  it('book: needs and shifts with what is written there, in the holder’s name and by the representative', async () => {
    await world.represents(elin.memberId, mair.memberId, ['book']);
    const posted = await elin.call(needs.postNeed, { body: need }, forMair());
    expect(posted).toMatchObject({ holderId: mair.memberId, notes: 'A private word' });
    const [event] = await world.db.read.select().from(auditEvents).where(eq(auditEvents.name, 'NEED_POSTED'));
    expect(event).toMatchObject({ byId: elin.memberId, inNameOfId: mair.memberId, via: 'app' });
    const entered = await mair.call(members.enteredForMe, { query: {} });
    expect(entered.items).toMatchObject([{ name: 'NEED_POSTED', by: 'Elin Pugh', via: 'app' }]);
    expect((await elin.refused(budgets.budget, {}, forMair())).code).toBe('rights-not-given');
  });

  it('confirm: the hours of others, never their own', async () => {
    await world.represents(elin.memberId, mair.memberId, ['confirm']);
    await world.represents(nia.memberId, mair.memberId, ['confirm']);
    const hours = await worked();
    const own = await nia.refused(shifts.confirmHours, hours, forMair());
    expect(own.code).toBe('not-allowed');
    const corrected = {
      ...hours.body,
      startedAt: at('2026-11-24', '07:00'),
      endedAt: at('2026-11-24', '09:00'),
    };
    const more = await nia.refused(shifts.correctHours, { params: hours.params, body: corrected }, forMair());
    expect(more.code).toBe('not-allowed');
    expect((await elin.call(shifts.confirmHours, hours, forMair())).status).toBe('confirmed');
    const entered = await mair.call(members.enteredForMe, { query: {} });
    expect(entered.items).toMatchObject([{ name: 'HOURS_CONFIRMED', by: 'Elin Pugh' }]);
  });

  it('no right opens nothing, and nobody else’s holder is there', async () => {
    await world.represents(elin.memberId, mair.memberId, ['vote']);
    const ieuan = await world.as('ieuan');
    expect((await elin.refused(needs.needs, {}, forMair())).code).toBe('rights-not-given');
    expect((await elin.refused(members.myRecord, {}, forMair())).code).toBe('rights-not-given');
    expect((await elin.refused(needs.needs, {}, { 'acting-for': ieuan.memberId })).code).toBe('not-found');
  });
});

describe('a holder who is also somebody’s carer', () => {
  it('keeps the care they give to themselves: no address, no notes, no word about it for who acts for them', async () => {
    const both = await world.join({ name: 'Gwenllian Rees', roles: ['holder', 'carer'] });
    await world.pair(mair.memberId, both.memberId);
    await world.represents(elin.memberId, both.memberId, ['book', 'confirm']);
    await mair.call(needs.postNeed, { body: need });
    const [open] = (await both.call(shifts.openShifts, { query: { limit: 100 } })).items;
    const params = { shiftId: open?.shiftId ?? '' };
    const forBoth = { 'acting-for': both.memberId };
    expect((await elin.refused(shifts.shift, { params }, forBoth)).code).toBe('not-found');
    await both.call(shifts.takeShift, { params });
    expect(await both.call(shifts.shift, { params })).toMatchObject({ notes: 'A private word' });
    expect((await elin.refused(shifts.shift, { params }, forBoth)).code).toBe('not-found');
    expect((await elin.refused(shifts.saidHours, { params }, forBoth)).code).toBe('not-found');
    const body = { reason: 'Nobody was there' };
    await world.moveTo(at('2026-11-24', '09:30'));
    expect((await elin.refused(shifts.notWorked, { params, body }, forBoth)).code).toBe('not-found');
  });
});

describe('naming, changing and ending', () => {
  const named = {
    name: 'Siôn Pugh',
    email: 'sion@example.org',
    rights: ['money', 'book'] as ('money' | 'book')[],
  };
  const wordIn = (text: string | undefined) => /invitations\/(\S+)/.exec(text ?? '')?.[1] ?? '';

  it('somebody new is invited, and acts from when they have joined', async () => {
    const given = await mair.call(members.nameRepresentative, { body: named });
    expect(given).toMatchObject({ name: 'Siôn Pugh', status: 'invited', rights: ['money', 'book'] });
    const mail = await world.mailTo('sion@example.org');
    const word = wordIn(mail?.text);
    const joined = await world.stranger().ask(members.acceptInvitation, { body: { word } });
    const sion = world.withCookie(joined.headers, given.representativeId);
    expect((await sion.call(budgets.budget, {}, forMair())).budgets).toHaveLength(1);
    expect(await sion.call(members.myRecord, {})).toMatchObject({
      actsFor: [{ holderId: mair.memberId, name: 'Mair Pugh', rights: ['money', 'book'] }],
    });
    const { representativeId } = given;
    await mair.call(members.changeRights, { params: { representativeId }, body: { rights: ['confirm'] } });
    expect((await sion.refused(budgets.budget, {}, forMair())).code).toBe('rights-not-given');
    await mair.call(members.endRepresentation, { params: { representativeId } });
    expect((await sion.refused(budgets.budget, {}, forMair())).code).toBe('not-found');
    expect((await mair.refused(members.endRepresentation, { params: { representativeId } })).code).toBe(
      'not-found',
    );
  });

  it('somebody who is here already is not made twice', async () => {
    const rhian = await world.as('rhian');
    const invited = await rhian.call(members.invite, {
      body: { name: 'Siôn Pugh', email: 'sion@example.org', roles: ['supporter'] },
    });
    const given = await mair.call(members.nameRepresentative, { body: { ...named, name: 'sion pugh' } });
    expect(given.representativeId).toBe(invited.memberId);
    const { items } = await rhian.call(members.members, { query: { words: 'pugh' } });
    expect(items.map(({ name, roles }) => [name, roles])).toEqual([
      ['Elin Pugh', ['representative']],
      ['Mair Pugh', ['holder']],
      ['Siôn Pugh', ['representative', 'supporter']],
    ]);
  });

  it('a representative may end it, and cannot give rights further', async () => {
    await world.represents(elin.memberId, mair.memberId, ['money', 'book', 'confirm', 'vote']);
    const naming = await elin.refused(members.nameRepresentative, { body: named }, forMair());
    expect(naming.code).toBe('rights-not-given');
    await elin.call(members.stopActing, { params: { holderId: mair.memberId } });
    expect((await elin.refused(needs.needs, {}, forMair())).code).toBe('not-found');
  });

  it('a coordinator records one named elsewhere, never themselves', async () => {
    const rhian = await world.as('rhian');
    const params = { memberId: mair.memberId, representativeId: elin.memberId };
    await rhian.call(members.giveRights, { params, body: { rights: ['book'] } });
    await elin.call(needs.needs, {}, forMair());
    const self = { memberId: mair.memberId, representativeId: rhian.memberId };
    const own = await rhian.refused(members.giveRights, { params: self, body: { rights: ['money'] } });
    expect(own.code).toBe('not-allowed');
    const body = { name: 'Rhian Morgan', email: 'rhian@example.org', rights: ['money'] as ['money'] };
    await rhian.call(members.changeEmail, { body: { email: 'rhian@example.org' } });
    const word = /word=(\S+)/.exec((await world.mailTo('rhian@example.org'))?.text ?? '')?.[1] ?? '';
    const moved = await world.stranger().ask(members.confirmEmail, { body: { word } });
    expect(moved.status).toBe(200);
    const again = await world.signIn(rhian.memberId, true);
    const inOffice = { 'acting-for': mair.memberId, 'said-by': 'phone' };
    const byPhone = await again.refused(members.nameRepresentative, { body }, inOffice);
    expect(byPhone.code).toBe('not-allowed');
    await again.call(members.takeRights, { params });
    expect((await elin.refused(needs.needs, {}, forMair())).code).toBe('not-found');
  });

  it('at least one right, and only those there are', async () => {
    const none = await mair.refused(members.nameRepresentative, { body: { ...named, rights: [] } });
    expect(none.errors).toEqual([{ pointer: '/rights', detail: 'Choose at least one right.' }]);
    const odd = { ...named, rights: ['everything'] as never };
    expect((await mair.refused(members.nameRepresentative, { body: odd })).code).toBe('invalid-input');
  });
});
