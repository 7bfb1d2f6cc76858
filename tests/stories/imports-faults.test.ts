/** Protects a mutual’s beginning: a wrong row is named with its row and column, and nothing at all is written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  faultsOf,
  goodSheets,
  rowsOfAll,
  type Sheets,
  textsOf,
  withCells,
  withRow,
} from '#tests/support/spreadsheets.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
  await world.as('rhian');
});
afterAll(() => world.close());

const refused = async (sheets: Sheets | Record<string, string>, faults: string[], settleFrom?: string) => {
  const files = Object.values(sheets).every((file) => typeof file === 'string')
    ? (sheets as Record<string, string>)
    : textsOf(sheets as Sheets);
  const before = await rowsOfAll(world.db.read);
  expect(await faultsOf(world, files, settleFrom)).toEqual(faults);
  const rhian = await world.as('rhian');
  const body = { files, ...(settleFrom ? { settleFrom } : {}) };
  const problem = await rhian.refused(api.imports.importSpreadsheets, { body });
  expect(problem).toMatchObject({ status: 422, code: 'import-has-errors' });
  expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(
    faults.map((fault) => `/files/${fault.split(':')[0]?.replaceAll(' null', '').replaceAll(' ', '/')}`),
  );
  expect(await rowsOfAll(world.db.read)).toEqual(before);
};

type Case = [what: string, sheets: Sheets, ...faults: string[]];

const people: Case[] = [
  ['31/02', withCells('members', 3, { date_of_birth: '31/02/1950' }), 'members 3 date_of_birth: not-a-date'],
  [
    'a birth to come',
    withCells('members', 3, { date_of_birth: '2027-01-01' }),
    'members 3 date_of_birth: date-in-future',
  ],
  ['no name', withCells('members', 2, { name: ' ' }), 'members 2 name: empty'],
  ['a name without a letter', withCells('members', 2, { name: '—' }), 'members 2 name: not-a-name'],
  ['no e-mail', withCells('members', 2, { email: 'mair at home' }), 'members 2 email: not-an-email'],
  ['an unknown role', withCells('members', 2, { roles: 'holder;boss' }), 'members 2 roles: not-in-list'],
  [
    'a council officer',
    withCells('members', 2, { roles: 'holder;council-officer' }),
    'members 2 roles: not-in-list',
  ],
  ['a role twice', withCells('members', 2, { roles: 'holder;holder' }), 'members 2 roles: listed-twice'],
  ['another language', withCells('members', 2, { language: 'de' }), 'members 2 language: not-in-list'],
  ['half a place', withCells('members', 2, { latitude: '51.7' }), 'members 2 longitude: half-a-place'],
  [
    'no latitude',
    withCells('members', 2, { latitude: '95', longitude: '-3.7' }),
    'members 2 latitude: number-too-large',
  ],
  ['a way to travel', withCells('members', 4, { travels_by: 'horse' }), 'members 4 travels_by: not-in-list'],
  [
    'a check without a level',
    withCells('members', 4, { check_issued_on: '2026-01-01' }),
    'members 4 check_level: check-level-needed',
  ],
  [
    'a ref twice',
    withCells('members', 5, { ref: 'C1' }),
    'members 5 ref: ref-twice',
    'pairs 3 carer_ref: ref-unknown',
    'shifts 4 carer_ref: ref-unknown',
  ],
  [
    'a right nobody knows',
    withCells('members', 6, { rights: 'money;drive' }),
    'members 6 rights: not-in-list',
  ],
  [
    'acting without the role',
    withCells('members', 6, { roles: 'supporter' }),
    'members 6 acts_for: acts-for-without-role',
  ],
  [
    'acting without rights',
    withCells('members', 6, { rights: '' }),
    'members 6 rights: acts-for-without-rights',
  ],
  [
    'rights for nobody',
    withCells('members', 6, { acts_for: '' }),
    'members 6 acts_for: rights-without-acts-for',
  ],
  ['acting for a stranger', withCells('members', 6, { acts_for: 'H9' }), 'members 6 acts_for: ref-unknown'],
  ['acting for a carer', withCells('members', 6, { acts_for: 'C1' }), 'members 6 acts_for: not-that-role'],
];

const ties: Case[] = [
  ['an unknown carer', withCells('pairs', 2, { carer_ref: 'C9' }), 'pairs 2 carer_ref: ref-unknown'],
  ['a holder as carer', withCells('pairs', 2, { carer_ref: 'H2' }), 'pairs 2 carer_ref: not-that-role'],
  ['a carer of oneself', withCells('pairs', 2, { carer_ref: 'H1' }), 'pairs 2 carer_ref: same-person'],
  [
    'no status check',
    withCells('pairs', 2, { status_check_on: '' }),
    'pairs 2 status_check_on: status-check-needed',
  ],
  ['another engagement', withCells('pairs', 2, { engagement: 'agency' }), 'pairs 2 engagement: not-in-list'],
  ['neither yes nor no', withCells('pairs', 2, { team: 'perhaps' }), 'pairs 2 team: not-yes-or-no'],
  [
    'a paid relative in the same household without a recorded exception',
    withCells('pairs', 2, { same_household: 'yes', relationship: 'daughter' }),
    'pairs 2 same_household: same-household-not-paid',
  ],
  [
    'half an exception',
    withCells('pairs', 2, { exception_on: '2026-01-01' }),
    'pairs 2 exception_reference: exception-incomplete',
  ],
  [
    'a pair twice',
    withRow('pairs', { holder_ref: 'H2', carer_ref: 'C2', engagement: 'employed-by-holder' }),
    'pairs 4 carer_ref: row-twice',
  ],
  [
    'a negative amount',
    withCells('budgets', 2, { weekly_amount: '-280.00' }),
    'budgets 2 weekly_amount: amount-negative',
  ],
  [
    'a negative amount of accountants',
    withCells('budgets', 2, { top_up_weekly: '(£5.00)' }),
    'budgets 2 top_up_weekly: amount-negative',
  ],
  [
    'three decimals',
    withCells('budgets', 2, { weekly_amount: '280.005' }),
    'budgets 2 weekly_amount: not-an-amount',
  ],
  [
    'a budget of a carer',
    withCells('budgets', 2, { holder_ref: 'C1' }),
    'budgets 2 holder_ref: not-that-role',
  ],
  [
    'a review before the start',
    withCells('budgets', 2, { review_on: '2026-01-01' }),
    'budgets 2 review_on: ends-before-it-begins',
  ],
];

const needs: Case[] = [
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

const shifts: Case[] = [
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

const terms: Case[] = [
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

describe.each([
  ['members.csv, pairs.csv', [...people, ...ties]],
  ['needs.csv, shifts.csv, terms.csv', [...needs, ...shifts, ...terms]],
])('a bad row of %s is named and nothing is written', (_, cases) => {
  it.each(cases)('%s', (_what, sheets, ...faults) => refused(sheets, faults));
});

describe('nothing is written either', () => {
  it('when something worked before the day from which care is settled', () =>
    refused(goodSheets(), ['shifts 3 status: before-settle-from'], '2026-11-23'));

  it('when a file is none of ours, or its columns are not', async () => {
    const files = textsOf(goodSheets());
    await refused({ ...files, member: 'ref\n' }, ['member null null: file-unknown']);
    const shoe = files['members']?.replace('name', 'shoe_size') ?? '';
    await refused({ members: shoe }, [
      'members 1 shoe_size: column-unknown',
      'members 1 name: column-missing',
    ]);
    await refused({ members: '' }, ['members 1 null: file-empty']);
    await refused({ members: 'ref,name,roles,ref\n' }, ['members 1 ref: column-twice']);
    await refused({ members: 'ref,name,roles\nH1,Mair, Pugh,holder\n' }, ['members 2 null: cells-too-many']);
  });

  it('when a file cannot be read', async () => {
    await refused({ members: 'ref,name,roles\nH1,Se\uFFFDn,holder\n' }, ['members 2 null: file-not-utf-8']);
    await refused({ members: 'ref,name,roles\nH1,"Mair" Pugh,holder\n' }, ['members 2 null: file-not-csv']);
  });

  it('says in words what is wrong and what would be right, and finds every fault at once', async () => {
    const rhian = await world.as('rhian');
    const sheets = withCells(
      'members',
      3,
      { date_of_birth: '31/02/1950' },
      withCells('budgets', 2, { weekly_amount: '-1' }),
    );
    const { faults, written } = await rhian.call(api.imports.previewImport, {
      body: { files: textsOf(sheets) },
    });
    expect(written).toBe(false);
    expect(faults.map(({ wrong, right }) => `${wrong} ${right}`)).toEqual([
      '“31/02/1950” is not a date that exists. Write a date such as 2026-12-01 or 01/12/2026.',
      '“-1” is less than nothing. Write an amount of zero or more.',
    ]);
  });
});
