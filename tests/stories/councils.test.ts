/** Protects what councils ask: read somewhere on a day, entered by a person, in force from a day, never overwritten. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const { councils } = api;
const read = {
  fromOn: '2026-10-01',
  source: 'Direct payment agreement, page 4',
  checkedOn: '2026-11-20',
  reviewBy: '2027-11-20',
  surplusWeeks: 4,
  counted: 'before-liabilities' as const,
  contingencyWeeks: 2,
  sameHousehold: 'written-exception' as const,
  excludedUses: [{ use: 'gardening' as const, words: 'Gardens are not care' }],
};

describe('what a council asks', () => {
  it('is usual until somebody has read its own papers, and says so', async () => {
    const rhian = await world.as('rhian');
    const [known] = (await rhian.call(councils.councils, {})).items;
    expect(known).toMatchObject({ name: 'Cyngor Cwm Tawel', inForce: 1 });
    expect(known?.versions).toMatchObject([
      { enteredBy: null, profile: { surplusLimit: { value: { weeks: 8 } } } },
    ]);
  });

  it('holds from the day that was said, with its source; what was known before stays on record', async () => {
    const rhian = await world.as('rhian');
    const [{ councilId = '' } = {}] = (await rhian.call(councils.councils, {})).items;
    const params = { councilId };
    await rhian.call(councils.enterCouncilRules, { params, body: { ...read, fromOn: '2026-11-23' } });
    const later = { ...read, fromOn: '2027-04-01', surplusWeeks: 6 };
    const after = await rhian.call(councils.enterCouncilRules, { params, body: later });
    expect(after.inForce).toBe(2);
    expect(after.versions.map(({ version, fromOn }) => [version, fromOn])).toEqual([
      [3, '2027-04-01'],
      [2, '2026-11-23'],
      [1, '2000-01-01'],
    ]);
    expect(after.versions[1]).toMatchObject({
      enteredBy: 'Rhian Morgan',
      profile: {
        surplusLimit: {
          value: { weeks: 4, counted: 'before-liabilities' },
          source: 'Direct payment agreement, page 4',
          checkedOn: '2026-11-20',
        },
        contingencyWeeks: { value: 2 },
        excludedUses: { value: [{ use: 'gardening', words: 'Gardens are not care' }] },
        returnEvery: { value: 'quarter' },
      },
    });
  });

  it('is not read on a day to come, nor read again before it was read', async () => {
    const rhian = await world.as('rhian');
    const [{ councilId = '' } = {}] = (await rhian.call(councils.councils, {})).items;
    const refused = (body: typeof read) =>
      rhian.refused(councils.enterCouncilRules, { params: { councilId }, body });
    expect((await refused({ ...read, checkedOn: '2026-11-24' })).errors?.[0]?.pointer).toBe('/checkedOn');
    expect((await refused({ ...read, reviewBy: '2026-11-01' })).errors?.[0]?.pointer).toBe('/reviewBy');
  });

  it('is kept for each of several councils; one name stands for one council', async () => {
    const rhian = await world.as('rhian');
    await rhian.call(councils.addCouncil, { body: { name: 'Bryncoed Borough Council' } });
    const { items } = await rhian.call(councils.councils, {});
    expect(items.map(({ name }) => name)).toEqual(['Bryncoed Borough Council', 'Cyngor Cwm Tawel']);
    const again = { body: { name: ' bryncoed borough council ' } };
    expect((await rhian.refused(councils.addCouncil, again)).code).toBe('council-already-there');
  });
});
