/** Protects what home and hours ask of a person: everything that waits for them, nothing that does not. */
import { expect, it } from 'vitest';
import { byNeed, nextOf, toConfirm, toRecord } from '#client/features/shifts/standing.ts';
import { instant } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';

const now = instant('2026-11-24T12:00:00.000Z');
const shift = (over: Partial<Shift>) =>
  ({
    holderId: 'member_mair',
    carerId: 'member_nia',
    needId: 'need_1',
    status: 'taken',
    startsAt: instant('2026-11-24T08:00:00.000Z'),
    endsAt: instant('2026-11-24T09:00:00.000Z'),
    hours: null,
    confirmedAt: null,
    ...over,
  }) as Shift;
const hours = {} as Shift['hours'];

it('asks a holder for hours that are recorded, then for those paid because nobody answered', () => {
  const silent = shift({ status: 'paid', hours });
  const worked = shift({ status: 'worked', hours });
  const answered = shift({ status: 'paid', hours, confirmedAt: now });
  const someoneElses = shift({ status: 'worked', hours, holderId: 'member_ieuan' as Shift['holderId'] });
  expect(toConfirm([silent, worked, answered, someoneElses, shift({})], 'member_mair')).toEqual([
    worked,
    silent,
  ]);
});

it('asks a carer for shifts that have begun and have no hours, and shows the next one that has not ended', () => {
  const begun = shift({});
  const coming = shift({
    startsAt: instant('2026-11-24T13:00:00.000Z'),
    endsAt: instant('2026-11-24T14:00:00.000Z'),
  });
  expect(toRecord([begun, coming, shift({ status: 'worked' })], 'member_nia', now)).toEqual([begun]);
  expect(nextOf([begun, coming], 'member_nia', now)).toBe(coming);
  expect(nextOf([begun, coming], 'member_mair', now)).toBeNull();
});

it('shows a weekly need once, with all its open shifts', () => {
  const [first, second] = [shift({}), shift({ startsAt: instant('2026-11-25T08:00:00.000Z') })];
  const other = shift({ needId: 'need_2' as Shift['needId'] });
  expect(byNeed([first, other, second]).map((need) => need.shifts.length)).toEqual([2, 1]);
});
