/** Protects open screens from spreadsheets: what was brought in shows at once, to whom it may, and nobody keeps a seat they lost. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listening } from '#tests/support/lines.ts';
import { bringIn, goodSheets, withCells } from '#tests/support/spreadsheets.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
  await bringIn(world, goodSheets());
});
afterEach(() => world.close());

const personOf = async (ref: string) => {
  const { items } = await (await world.as('rhian')).call(api.members.members, { query: { words: ref } });
  const found = items.find((member) => member.ref === ref);
  if (!found) throw new Error(`Nobody has the ref ${ref}`);
  return world.signIn(found.memberId, false);
};

it('everybody hears that spreadsheets came in, and a representative with their holder', async () => {
  const [holder, carer] = [await personOf('H1'), await personOf('C1')];
  const lines = await listening(world, {
    coordinator: { person: await world.as('rhian') },
    holder: { person: holder },
    representative: { person: await personOf('R1'), actingFor: holder },
    carer: { person: carer },
  });
  await bringIn(world, withCells('budgets', 2, { weekly_amount: '1300' }));
  const told = await lines.told();
  lines.close();
  expect(Object.values(told).map((heard) => heard.map(({ name }) => name))).toEqual(
    Array.from({ length: 4 }, () => ['import.changed']),
  );
});

it('whose parts or rights a row changes takes a seat anew', async () => {
  const [carer, representative] = [await personOf('C1'), await personOf('R1')];
  const publish = vi.spyOn(world.house.deps, 'publish');
  const parts = withCells('members', 4, { roles: 'carer' });
  await bringIn(world, withCells('members', 6, { rights: 'money' }, parts));
  const seatedAnew = publish.mock.calls.flatMap(([, name, event]) =>
    name === 'member.changed' && 'memberId' in event ? [event.memberId] : [],
  );
  expect(seatedAnew.toSorted()).toEqual([carer.memberId, representative.memberId].toSorted());
});
