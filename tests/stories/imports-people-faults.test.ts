/** Protects a mutual’s beginning: a wrong person, pair or budget is named by row and column, and nothing is written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectRefused,
  type FaultCase,
  goodSheets,
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

const people: FaultCase[] = [
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

const ties: FaultCase[] = [
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

describe('a bad row is named and nothing is written', () => {
  it.each([...people, ...ties])('%s', (_what, sheets, ...faults) =>
    expectRefused(world, textsOf(sheets), faults),
  );
});

describe('nothing is written either', () => {
  it('when a file is none of ours, or its columns are not', async () => {
    const files = textsOf(goodSheets());
    await expectRefused(world, { ...files, member: 'ref\n' }, ['member null null: file-unknown']);
    const shoe = files['members']?.replace('name', 'shoe_size') ?? '';
    await expectRefused(world, { members: shoe }, [
      'members 1 shoe_size: column-unknown',
      'members 1 name: column-missing',
    ]);
    await expectRefused(world, { members: '' }, ['members 1 null: file-empty']);
    await expectRefused(world, { members: 'ref,name,roles,ref\n' }, ['members 1 ref: column-twice']);
    await expectRefused(world, { members: 'ref,name,roles\nH1,Mair, Pugh,holder\n' }, [
      'members 2 null: cells-too-many',
    ]);
  });

  it('when a file cannot be read', async () => {
    await expectRefused(world, { members: 'ref,name,roles\nH1,Se\uFFFDn,holder\n' }, [
      'members 2 null: file-not-utf-8',
    ]);
    await expectRefused(world, { members: 'ref,name,roles\nH1,"Mair" Pugh,holder\n' }, [
      'members 2 null: file-not-csv',
    ]);
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
    const body = { files: textsOf(sheets) };
    expect(await rhian.refused(api.imports.importSpreadsheets, { body })).toMatchObject({
      code: 'import-has-errors',
      facts: { faults: 2 },
    });
  });
});
