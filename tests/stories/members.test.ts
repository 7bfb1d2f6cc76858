/** Protects members' records: who sees what of them, that looks are told, and that checks are seen and never read. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memberRoles, members as memberRows } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { newId } from '#tests/support/rows.ts';
import { api, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
let rhian: Person;
beforeEach(async () => {
  world = await openWorld();
  rhian = await world.as('rhian');
});
afterEach(() => world.close());

const { members, shifts, needs } = api;
const of = (person: Person) => ({ params: { memberId: person.memberId } });

describe('the list', () => {
  const names = (items: readonly { name: string }[]) => items.map(({ name }) => name);

  it('pages through thousands by name, each once, in order', async () => {
    const many = 4_000;
    const rows = Array.from({ length: many }, (_, made) => ({
      mutualId: world.mutualId,
      memberId: newId('member'),
      name: `Member ${String(made % 2_000).padStart(4, '0')}`,
      language: 'en' as const,
      skills: [],
      languagesSpoken: [],
      status: 'member' as const,
      joinedAt: world.now(),
    }));
    await world.db.write(async (tx) => {
      for (let start = 0; start < many; start += 500) {
        const some = rows.slice(start, start + 500);
        await tx.insert(memberRows).values(some);
        await tx
          .insert(memberRoles)
          .values(some.map(({ mutualId, memberId }) => ({ mutualId, memberId, role: 'supporter' as const })));
      }
    });
    const seen: { memberId: string; name: string }[] = [];
    let after: string | undefined;
    do {
      const page = await rhian.call(members.members, {
        query: { limit: 100, role: 'supporter', ...(after ? { after } : {}) },
      });
      seen.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen.map(({ memberId }) => memberId)).size).toBe(many);
    expect(names(seen)).toEqual(names(seen).toSorted());
    const found = await rhian.call(members.members, { query: { words: 'MEMBER 0777' } });
    expect(names(found.items)).toEqual(['Member 0777', 'Member 0777']);
  });

  it('takes the signs of patterns as they are, and finds names with apostrophes', async () => {
    const sean = await world.as('sean');
    const find = async (words: string) =>
      names((await rhian.call(members.members, { query: { words } })).items);
    expect(await find('O’Br')).toEqual(['Seán O’Brien']);
    expect(await find('%')).toEqual([]);
    expect(await find('_e')).toEqual([]);
    expect(await find("'; drop table members; --")).toEqual([]);
    expect((await rhian.call(members.member, of(sean))).name).toBe('Seán O’Brien');
  });

  it('says whose right to work is missing or has run out', async () => {
    const late = await world.join({ name: 'Late', roles: ['carer'], rightToWork: false });
    await world.join({ name: 'Missing', roles: ['carer'], rightToWork: false });
    await world.as('nia');
    const check = { kind: 'right-to-work' as const, seenOn: '2026-01-05', validTo: '2026-11-22' };
    await rhian.call(members.recordCheck, { ...of(late), body: check });
    const { items } = await rhian.call(members.members, { query: { role: 'carer' } });
    expect(items.map(({ name, rightToWork, checkEndsOn }) => [name, rightToWork, checkEndsOn])).toEqual([
      ['Late', 'run-out', '2026-11-22'],
      ['Missing', 'missing', null],
      ['Nia Bowen', 'seen', null],
    ]);
  });
});

describe('a record', () => {
  it('shows a coordinator how to reach somebody, never where they live or how to get in', async () => {
    const mair = await world.as('mair');
    const nia = await world.as('nia');
    await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder', saidYes: true });
    const record = await rhian.call(members.member, of(mair));
    expect(record).toMatchObject({ name: 'Mair Pugh', area: 'SA9', roles: ['holder'] });
    expect(record.pairs).toMatchObject([{ carerName: 'Nia Bowen', closeness: 'team' }]);
    expect(JSON.stringify(record)).not.toMatch(/Mair Pugh Street|Key in the safe|SA9 1AA/);
    expect(await mair.call(members.myRecord, {})).toMatchObject({
      address: '1 Mair Pugh Street',
      accessNotes: 'Key in the safe',
    });
  });

  it('tells its member who looked, once a day', async () => {
    const mair = await world.as('mair');
    const tomos = await world.as('tomos');
    await rhian.call(members.member, of(mair));
    await rhian.call(members.member, of(mair));
    await tomos.call(members.member, of(mair));
    await world.pass(24 * 60);
    const later = await world.signIn(rhian.memberId, true);
    await later.call(members.member, of(mair));
    await mair.call(members.myRecord, {});
    const first = await mair.call(members.recordViews, { query: { limit: 2 } });
    const rest = await mair.call(members.recordViews, { query: { after: first.next ?? '' } });
    expect([...first.items, ...rest.items].map((one) => [one.viewedBy, one.viewedOn])).toEqual([
      ['Rhian Morgan', '2026-11-24'],
      ['Tomos Hughes', '2026-11-23'],
      ['Rhian Morgan', '2026-11-23'],
    ]);
    expect((await tomos.call(members.recordViews, { query: {} })).items).toEqual([]);
  });

  it('tells a holder which carer was shown the address', async () => {
    const mair = await world.as('mair');
    const nia = await world.as('nia');
    await world.budget(mair.memberId, 50_000);
    await world.pair(mair.memberId, nia.memberId);
    const body = {
      title: 'Tea',
      kind: 'day',
      onDay: '2026-11-24',
      startsTime: '15:00',
      wallMinutes: 60,
    } as const;
    await mair.call(needs.postNeed, { body });
    const [open] = (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items;
    const params = { shiftId: open?.shiftId ?? '' };
    await nia.call(shifts.shift, { params });
    expect((await mair.call(members.recordViews, { query: {} })).items).toEqual([]);
    await nia.call(shifts.takeShift, { params });
    const week = { query: { from: '2026-11-23', to: '2026-11-29' } };
    await nia.call(shifts.shifts, week);
    await nia.call(shifts.shifts, week);
    expect((await mair.call(members.recordViews, { query: {} })).items).toMatchObject([
      { viewedBy: 'Nia Bowen', part: 'address', viewedOn: '2026-11-23' },
    ]);
  });

  it('is changed by its member, field by field', async () => {
    const mair = await world.as('mair');
    const change = {
      name: 'Mair Pugh-Jones',
      phone: '01639 555 123',
      accessNotes: null,
      language: 'en' as const,
    };
    const changed = await mair.call(members.changeContact, { body: change });
    expect(changed).toMatchObject({ ...change, address: '1 Mair Pugh Street' });
    const wrong = await mair.refused(members.changeContact, { body: { phone: 'none', name: '?' } });
    expect(wrong.errors?.map(({ pointer }) => pointer)).toEqual(['/name', '/phone']);
  });
});

describe('an e-mail', () => {
  const wordIn = (text: string | undefined) => /word=(\S+)/.exec(text ?? '')?.[1] ?? '';

  it('counts once its mail was read; then what the former one opened is closed', async () => {
    const mair = await world.as('mair');
    const ask = (email: string) => mair.call(members.changeEmail, { body: { email } });
    await ask('first@example.org');
    const first = wordIn((await world.mailTo('first@example.org'))?.text);
    expect((await mair.call(members.myRecord, {})).email).toBeNull();
    await world.stranger().call(members.confirmEmail, { body: { word: first } });
    const gone = await mair.refused(members.myRecord, {});
    expect(gone.code).toBe('not-found');
    const used = await world.stranger().refused(members.confirmEmail, { body: { word: first } });
    expect(used.code).toBe('sign-in-link-used');
  });

  it('whoever confirms is signed in by the new one, and the former one is told', async () => {
    const mair = await world.as('mair');
    const change = async (person: Person, email: string) => {
      await person.call(members.changeEmail, { body: { email } });
      const word = wordIn((await world.mailTo(email))?.text);
      const answer = await world.stranger().ask(members.confirmEmail, { body: { word } });
      return world.withCookie(answer.headers, person.memberId);
    };
    const first = await change(mair, 'first@example.org');
    const second = await change(first, 'second@example.org');
    expect((await world.mailTo('first@example.org'))?.subject).toBe('Newidiwyd eich e-bost');
    expect((await first.refused(members.myRecord, {})).code).toBe('not-found');
    expect((await second.call(members.myRecord, {})).email).toBe('second@example.org');
  });

  it('is not mailed at again and again', async () => {
    const mair = await world.as('mair');
    const ask = () => mair.ask(members.changeEmail, { body: { email: 'somebody@example.org' } });
    for (let asked = 0; asked < 5; asked += 1) expect((await ask()).status).toBe(202);
    expect((await ask()).problem.code).toBe('too-many-requests');
  });
});

describe('a check', () => {
  it('is seen on a day, by somebody, valid to; never what it says', async () => {
    const nia = await world.as('nia');
    const body = {
      kind: 'dbs-enhanced' as const,
      level: 'with barred lists',
      issuedOn: '2026-11-01',
      seenOn: '2026-11-20',
      validTo: '2029-11-01',
    };
    const kept = await rhian.call(members.recordCheck, { ...of(nia), body });
    expect(kept).toMatchObject({ ...body, seenBy: 'Rhian Morgan' });
    const mine = await nia.call(members.myRecord, {});
    expect(mine.checks.map(({ kind, seenBy }) => [kind, seenBy])).toEqual([
      ['right-to-work', null],
      ['dbs-enhanced', 'Rhian Morgan'],
    ]);
    await rhian.call(members.withdrawCheck, { params: { memberId: nia.memberId, checkId: kept.checkId } });
    expect((await nia.call(members.myRecord, {})).checks).toHaveLength(1);
    const again = { params: { memberId: nia.memberId, checkId: kept.checkId } };
    expect((await rhian.refused(members.withdrawCheck, again)).code).toBe('not-found');
  });

  it('has days that can be', async () => {
    const nia = await world.as('nia');
    const days = { issuedOn: '2026-11-25', seenOn: '2026-11-24', validTo: '2026-11-23' };
    const wrong = await rhian.refused(members.recordCheck, {
      ...of(nia),
      body: { kind: 'identity', ...days },
    });
    expect(wrong.errors?.map(({ pointer }) => pointer)).toEqual(['/seenOn', '/issuedOn', '/validTo']);
  });

  it('nobody records their own', async () => {
    const body = { kind: 'right-to-work' as const, seenOn: '2026-11-20' };
    expect((await rhian.refused(members.recordCheck, { ...of(rhian), body })).code).toBe('not-allowed');
    const unknown = { memberId: newId('member') as Id<'member'> };
    expect((await rhian.refused(members.recordCheck, { params: unknown, body })).code).toBe('not-found');
  });
});
