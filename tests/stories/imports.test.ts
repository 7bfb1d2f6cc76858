/** Protects what people bring with them: rows become members, care and money once, and stay as people left them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import {
  bringIn,
  csvOf,
  faultsOf,
  goodSheets,
  rowsOfAll,
  textsOf,
  withCells,
  withRow,
} from '#tests/support/spreadsheets.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
  await world.as('rhian');
});
afterEach(async () => {
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
  await world.close();
});

const imports = api.imports;
const memberOf = async (ref: string) => {
  const rhian = await world.as('rhian');
  const { items } = await rhian.call(api.members.members, { query: { words: ref } });
  const found = items.find((member) => member.ref === ref);
  if (!found) throw new Error(`Nobody has the ref ${ref}`);
  return found;
};
const personOf = async (ref: string) => world.signIn((await memberOf(ref)).memberId, false);
const counts = (report: { files: { file: string; new: number; changed: number; unchanged: number }[] }) =>
  Object.fromEntries(
    report.files.map(({ file, ...each }) => [file, [each.new, each.changed, each.unchanged]]),
  );

describe('a folder of spreadsheets', () => {
  it('becomes members, budgets, care and terms, and says how many', async () => {
    const rhian = await world.as('rhian');
    const files = textsOf(goodSheets());
    const before = await rowsOfAll(world.db.read);
    const preview = await rhian.call(imports.previewImport, { body: { files } });
    expect(preview).toMatchObject({ written: false, importId: null, faultCount: 0 });
    expect(await rowsOfAll(world.db.read)).toEqual(before);
    const report = await rhian.call(imports.importSpreadsheets, { body: { files } });
    expect(report.written).toBe(true);
    expect(counts(report)).toEqual({
      members: [5, 0, 0],
      pairs: [2, 0, 0],
      budgets: [2, 0, 0],
      needs: [2, 0, 0],
      shifts: [3, 0, 0],
      terms: [1, 0, 0],
    });
    expect(counts(report)).toEqual(counts(preview));
    const mair = await personOf('H1');
    const week = { query: { from: '2026-11-16', to: '2026-11-29' } };
    const { items } = await mair.call(api.shifts.shifts, week);
    expect(items.map((shift) => `${shift.originalDay} ${shift.status} ${shift.carerName ?? ''}`)).toEqual([
      '2026-11-20 worked Nia Bowen',
      '2026-11-24 taken Nia Bowen',
      '2026-11-25 offered ',
      '2026-11-26 offered ',
      '2026-11-27 offered ',
    ]);
    expect(items[1]?.quote?.lines[0]).toMatchObject({ kind: 'basic', ratePence: 1390, amountPence: 1390 });
    expect((await rhian.call(api.mutuals.terms, {})).items[0]).toMatchObject({ voted: false });
  });

  it('changes nothing the second time, whatever has happened since', async () => {
    await bringIn(world, goodSheets());
    const nia = await personOf('C1');
    const { items } = await nia.call(api.shifts.shifts, { query: { from: '2026-11-24', to: '2026-11-24' } });
    await nia.call(api.shifts.handBackShift, { params: { shiftId: items[0]?.shiftId ?? '' }, body: {} });
    const mair = await personOf('H1');
    await mair.call(api.members.changeContact, { body: { phone: '01639 555 999' } });
    const before = await rowsOfAll(world.db.read);
    const again = await bringIn(world, goodSheets(), '2026-11-23');
    expect(again).toMatchObject({ written: true, importId: null, changes: [] });
    expect(counts(again)['shifts']).toEqual([0, 0, 3]);
    expect(await rowsOfAll(world.db.read)).toEqual(before);
    expect(await mair.call(api.members.myRecord, {})).toMatchObject({ phone: '01639 555 999' });
    const [open] = (await nia.call(api.shifts.shifts, { query: { from: '2026-11-24', to: '2026-11-24' } }))
      .items;
    expect(open).toBeUndefined();
  });

  it('comes in once when two coordinators press at the same time', async () => {
    const body = { files: textsOf(goodSheets()) };
    const [rhian, tomos] = [await world.as('rhian'), await world.as('tomos')];
    const reports = await Promise.all(
      [rhian, tomos].map((one) => one.call(imports.importSpreadsheets, { body })),
    );
    expect(reports.map((report) => counts(report)['members']).sort()).toEqual([
      [0, 0, 5],
      [5, 0, 0],
    ]);
  });

  it('is the same with a BOM, with CRLF, in another order of columns and with empty rows', async () => {
    await bringIn(world, goodSheets());
    const rhian = await world.as('rhian');
    const files = Object.fromEntries(
      Object.entries(goodSheets()).map(([file, rows]) => {
        const turned = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
        return [file, `\uFEFF${csvOf(turned, '\r\n')},,\r\n\r\n`];
      }),
    );
    const again = await rhian.call(imports.previewImport, { body: { files } });
    expect(again.faults).toEqual([]);
    expect(again.files.every((file) => file.new + file.changed === 0)).toBe(true);
  });

  it('keeps names as they are written', async () => {
    await bringIn(world, withCells('members', 3, { name: 'Dr "Siân" d’Arcy-O\'Neill, BEM' }));
    expect((await memberOf('H2')).name).toBe('Dr "Siân" d’Arcy-O\'Neill, BEM');
    expect((await memberOf('C2')).name).toBe('Seán Ó Briain');
  });

  it('opens a sign-in by mail at once, one for all who share the address', async () => {
    const shared = withCells('members', 6, { email: 'Mair@Example.org' });
    await bringIn(world, shared);
    await world.stranger().call(api['sign-in'].askToSignIn, { body: { email: 'mair@example.org' } });
    expect(await world.mailTo('mair@example.org')).not.toBeNull();
  });

  it('finds who was here already without a ref, instead of entering them twice', async () => {
    const email = 'rhian@example.org';
    const known = await world.join({ name: 'Rhian Prys', roles: ['coordinator'] });
    await world.db.write(async (tx) => {
      const { changeMember } = await import('#server/members/records.ts');
      await changeMember(tx, world.mutualId, known.memberId, { email });
    });
    const report = await bringIn(
      world,
      withRow('members', { ref: 'K1', name: 'Rhian Prys', email, roles: 'coordinator' }),
    );
    expect(counts(report)['members']).toEqual([5, 1, 0]);
    expect((await memberOf('K1')).memberId).toBe(known.memberId);
  });
});

describe('a corrected row', () => {
  beforeEach(() => bringIn(world, goodSheets()));

  it('updates a member, a pair and a budget, and only them', async () => {
    const sheets = withCells(
      'members',
      4,
      { name: 'Nia Bowen-Rees', roles: 'carer' },
      withCells(
        'pairs',
        3,
        { engagement: 'self-employed', status_check_on: '2026-03-01' },
        withCells('budgets', 2, { weekly_amount: '1300' }),
      ),
    );
    const report = await bringIn(world, sheets);
    expect(report.changes).toEqual([
      { file: 'members', row: 4, key: 'C1' },
      expect.objectContaining({ file: 'pairs', row: 3 }),
      expect.objectContaining({ file: 'budgets', row: 2 }),
    ]);
    expect(await memberOf('C1')).toMatchObject({ name: 'Nia Bowen-Rees', roles: ['carer'] });
    const mair = await personOf('H1');
    expect((await mair.call(api.budgets.budget, {})).budgets).toMatchObject([{ weeklyPence: 130_000 }]);
  });

  it('gives a plan’s next budget its place: the one before ends the day before', async () => {
    await bringIn(
      world,
      withRow('budgets', {
        holder_ref: 'H2',
        council: 'bryncoed',
        weekly_amount: '320',
        starts_on: '2026-11-16',
        plan_reference: 'P-7',
      }),
    );
    const ieuan = await personOf('H2');
    const { budgets, figures } = await ieuan.call(api.budgets.budget, {});
    expect(budgets.map((budget) => budget.weeklyPence)).toEqual([30_000, 32_000]);
    expect(figures.paidInPence).toBe(32 * 30_000 + 2 * 32_000);
  });

  it('moves a need that has not begun, with its shifts, and refuses one that has', async () => {
    await bringIn(world, withCells('needs', 3, { starts_at: '18:30', title: 'Supper and pills' }));
    const ieuan = await personOf('H2');
    const [supper] = (
      await ieuan.call(api.shifts.shifts, { query: { from: '2026-11-25', to: '2026-11-25' } })
    ).items;
    expect(supper).toMatchObject({
      title: 'Supper and pills',
      startsAt: '2026-11-25T18:30:00.000Z',
      status: 'offered',
    });
    expect(await faultsOf(world, textsOf(withCells('needs', 2, { starts_at: '07:00' })))).toEqual([
      'needs 2 starts_at: need-has-begun',
    ]);
    await bringIn(world, withCells('needs', 2, { until_on: '2026-11-27', outcome: 'Get up when I want' }));
    const mair = await personOf('H1');
    const later = { query: { from: '2026-11-26', to: '2026-12-31' } };
    expect((await mair.call(api.shifts.shifts, later)).items.map((shift) => shift.status)).toEqual([
      'offered',
      'offered',
      ...Array.from({ length: 24 }, () => 'cancelled'),
    ]);
  });

  it('takes a shift from taken to worked to confirmed, and corrects what was worked', async () => {
    const worked = withCells('shifts', 3, { minutes_worked: '75', miles: '2.5' });
    await bringIn(world, worked);
    const mair = await personOf('H1');
    const day = { query: { from: '2026-11-20', to: '2026-11-20' } };
    const one = async () => (await mair.call(api.shifts.shifts, day)).items[0];
    expect(await one()).toMatchObject({
      status: 'worked',
      hours: { workedMinutes: 75, milesTenths: 25, via: 'import' },
    });
    const owed = (await mair.call(api.budgets.budget, {})).figures.owedPence;
    await bringIn(world, withCells('shifts', 3, { status: 'confirmed' }, worked));
    expect(await one()).toMatchObject({ status: 'confirmed', hours: { workedMinutes: 75 } });
    expect((await mair.call(api.budgets.budget, {})).figures.owedPence).toBe(owed);
    await bringIn(world, withCells('shifts', 3, { status: 'paid-elsewhere' }));
    expect((await mair.call(api.budgets.budget, {})).figures).toMatchObject({ owedPence: 0 });
  });

  it('corrects what was paid elsewhere by a new entry, and keeps it what it is', async () => {
    const ieuan = await personOf('H2');
    const spent = async () => (await ieuan.call(api.budgets.budget, {})).figures.spentPence;
    // 45 minutes at £13.90 are 1,043p and 12.07 % holiday of it 126p; no contribution was owed elsewhere.
    expect(await spent()).toBe(1_043 + 126);
    await bringIn(world, withCells('shifts', 4, { minutes_worked: '60' }));
    expect(await spent()).toBe(1_390 + 168);
    await bringIn(world, withCells('shifts', 4, { minutes_worked: '45' }));
    expect(await spent()).toBe(1_043 + 126);
    const asWorked = withCells('shifts', 4, { status: 'worked', paid_on: '' });
    expect(await faultsOf(world, textsOf(asWorked))).toEqual(['shifts 4 status: shift-paid-elsewhere']);
  });

  it('is refused where it would overlap what is here already, and where two carers swap it is not', async () => {
    const again = withRow('shifts', {
      ref: 'S9',
      need_ref: 'N2',
      holder_ref: 'H2',
      carer_ref: 'C2',
      starts: '2026-11-25 18:00',
      status: 'taken',
    });
    await bringIn(world, again);
    const alone = {
      shifts: [
        {
          ref: 'S10',
          holder_ref: 'H1',
          carer_ref: 'C2',
          starts: '2026-11-25 19:00',
          minutes_worked: '60',
          status: 'taken',
        },
      ],
    };
    expect(await faultsOf(world, textsOf(alone))).toEqual(['shifts 2 starts: shift-overlaps']);
    const both = {
      shifts: [
        {
          ref: 'A',
          need_ref: 'N1',
          holder_ref: 'H1',
          carer_ref: 'C1',
          starts: '2026-11-26 08:00',
          status: 'taken',
        },
        {
          ref: 'B',
          holder_ref: 'H2',
          carer_ref: 'C2',
          starts: '2026-11-26 08:30',
          minutes_worked: '60',
          status: 'taken',
        },
      ],
    };
    await bringIn(world, both);
    const swapped = {
      shifts: both.shifts.map((row) => ({ ...row, carer_ref: row.carer_ref === 'C1' ? 'C2' : 'C1' })),
    };
    expect(counts(await bringIn(world, swapped))['shifts']).toEqual([0, 2, 0]);
  });
});
