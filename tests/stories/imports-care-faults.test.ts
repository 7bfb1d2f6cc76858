/** Protects what was agreed and worked: wrong care is named by row and column, and nothing is written. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  expectRefused,
  type FaultCase,
  goodSheets,
  textsOf,
  withCells,
  withRow,
} from '#tests/support/spreadsheets.ts';
import { anchor, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
  await world.as('rhian');
});
afterAll(() => world.close());

const needs: FaultCase[] = [
  ['no minutes', withCells('needs', 2, { minutes: '0' }), 'needs 2 minutes: number-too-small'],
  ['minutes below nothing', withCells('needs', 2, { minutes: '-60' }), 'needs 2 minutes: number-too-small'],
  ['too short a visit', withCells('needs', 2, { minutes: '15' }), 'needs 2 minutes: visit-too-short'],
  ['no such time', withCells('needs', 2, { starts_at: '25:00' }), 'needs 2 starts_at: not-a-time'],
  ['no such day of the week', withCells('needs', 2, { days: 'MO;XX' }), 'needs 2 days: not-in-list'],
  ['both days and a day', withCells('needs', 2, { on_day: '2026-11-25' }), 'needs 2 on_day: days-or-one-day'],
  ['neither', withCells('needs', 3, { on_day: '' }), 'needs 3 days: days-or-one-day'],
  ['no first day', withCells('needs', 2, { from_on: '' }), 'needs 2 from_on: from-on-needed'],
  [
    'an end before the beginning',
    withCells('needs', 2, { until_on: '2026-01-01' }),
    'needs 2 until_on: ends-before-it-begins',
  ],
  [
    'a time the clocks skip',
    withCells('needs', 3, { on_day: '2027-03-28', starts_at: '01:30' }),
    'needs 3 starts_at: time-never-happens',
  ],
  [
    'a time that comes twice',
    withCells('needs', 3, { on_day: '2027-10-31', starts_at: '01:30' }),
    'needs 3 starts_at: time-happens-twice',
  ],
  [
    'five carers at once',
    withCells('needs', 2, { carers_needed: '5' }),
    'needs 2 carers_needed: number-too-large',
  ],
];

const shifts: FaultCase[] = [
  ['an unknown need', withCells('shifts', 2, { need_ref: 'N9' }), 'shifts 2 need_ref: ref-unknown'],
  [
    'somebody else’s need',
    withCells('shifts', 2, { need_ref: 'N2' }),
    'shifts 2 need_ref: need-of-somebody-else',
  ],
  ['no carer of ours', withCells('shifts', 2, { carer_ref: 'R1' }), 'shifts 2 carer_ref: not-that-role'],
  ['31/02', withCells('shifts', 3, { starts: '31/02/2026 08:00' }), 'shifts 3 starts: not-a-date'],
  ['a day without a time', withCells('shifts', 3, { starts: '2026-11-20' }), 'shifts 3 starts: not-a-moment'],
  [
    'a time the clocks skip',
    withCells('shifts', 3, { starts: '2026-03-29 01:30' }),
    'shifts 3 starts: time-never-happens',
  ],
  [
    'a time that comes twice',
    withCells('shifts', 3, { starts: '2026-10-25 01:30' }),
    'shifts 3 starts: time-happens-twice',
  ],
  [
    'before any known rate',
    withCells('shifts', 4, { starts: '2019-05-06 09:00' }),
    'shifts 4 starts: date-too-early',
  ],
  [
    'minutes below nothing',
    withCells('shifts', 3, { minutes_worked: '-5' }),
    'shifts 3 minutes_worked: number-too-small',
  ],
  [
    'worked without minutes',
    withCells('shifts', 3, { minutes_worked: '' }),
    'shifts 3 minutes_worked: minutes-needed',
  ],
  [
    'taken with minutes',
    withCells('shifts', 2, { minutes_worked: '60' }),
    'shifts 2 minutes_worked: not-worked-yet',
  ],
  ['taken without a length', withCells('shifts', 2, { need_ref: '' }), 'shifts 2 need_ref: length-needed'],
  [
    'a day of payment for what is owed',
    withCells('shifts', 3, { paid_on: '2026-11-21' }),
    'shifts 3 paid_on: not-paid-elsewhere',
  ],
  [
    'worked tomorrow',
    withCells('shifts', 2, { status: 'worked', minutes_worked: '60' }),
    'shifts 2 status: still-to-come',
  ],
  ['a status of ours', withCells('shifts', 3, { status: 'paid' }), 'shifts 3 status: not-in-list'],
  [
    'a carer without right to work',
    withCells('members', 4, { right_to_work_seen_on: '' }),
    'shifts 2 carer_ref: no-right-to-work',
    'shifts 3 carer_ref: no-right-to-work',
  ],
  [
    'a carer in two places at once',
    withRow('shifts', {
      ref: 'S9',
      holder_ref: 'H2',
      carer_ref: 'C1',
      starts: '2026-11-20 08:30',
      minutes_worked: '60',
      status: 'worked',
    }),
    'shifts 5 starts: shift-overlaps-row',
  ],
  [
    'a second carer where one is needed',
    withRow('shifts', {
      ref: 'S9',
      need_ref: 'N1',
      holder_ref: 'H1',
      carer_ref: 'C2',
      starts: '2026-11-24 08:00',
      status: 'taken',
    }),
    'shifts 5 starts: no-place-left',
  ],
];

const terms: FaultCase[] = [
  ['no term of ours', withCells('terms', 2, { term: 'tips' }), 'terms 2 term: term-unknown'],
  ['a rate that is none', withCells('terms', 2, { value: 'plenty' }), 'terms 2 value: value-unreadable'],
  ['less than the law', withCells('terms', 2, { value: '£9.00' }), 'terms 2 value: below-the-law'],
  ['a day that is none', withCells('terms', 2, { from_on: '2026-13-01' }), 'terms 2 from_on: not-a-date'],
  [
    'a term twice',
    withRow('terms', { term: 'base_rate.personal-assistant', value: '£14', from_on: '2026-04-06' }),
    'terms 3 term: row-twice',
  ],
  [
    'half a window',
    withRow('terms', { term: 'night.from', value: '22:00', from_on: '2026-04-06' }),
    'terms 3 term: term-refused',
  ],
];

describe('a bad row is named and nothing is written', () => {
  it.each([...needs, ...shifts, ...terms])('%s', (_what, sheets, ...faults) =>
    expectRefused(world, textsOf(sheets), faults),
  );

  it('of care that began before the day from which it is settled here', () =>
    expectRefused(world, textsOf(goodSheets()), ['shifts 3 status: before-settle-from'], '2026-11-23'));
});
