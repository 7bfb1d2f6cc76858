/** Protects that only the two sides of a conversation hear of it, at once, and by ids alone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { events } from '#shared/contract/events.ts';
import { aCarer, aHolder, posted } from '#tests/support/care.ts';
import { type Heard, listening } from '#tests/support/lines.ts';
import { api, openWorld, type World } from '#tests/support/world.ts';

const { messages } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('what is written, read, ended and reported is heard by whom it concerns and by nobody else', async () => {
  const holder = await aHolder(world);
  const [carer, other] = [await aCarer(world), await aCarer(world)];
  const representative = await world.join({ name: 'Elin', roles: ['representative'] });
  const coordinator = await world.join({ name: 'Rhian', roles: ['coordinator'] });
  await world.pair(holder.memberId, carer.memberId);
  await world.pair(holder.memberId, other.memberId);
  await world.represents(representative.memberId, holder.memberId, ['book']);
  const { needId } = await posted(holder);
  const lines = await listening(world, {
    holder: { person: holder },
    representative: { person: representative, actingFor: holder },
    carer: { person: carer },
    other: { person: other },
    coordinator: { person: coordinator },
  });
  const heard = async () => {
    const told = await lines.told();
    for (const { name, event } of Object.values<Heard[]>(told).flat()) {
      expect(Object.keys(event).sort()).toEqual(Object.keys(events[name].shape).sort());
      expect(JSON.stringify(event)).not.toContain('private');
    }
    const whoHeard = Object.entries<Heard[]>(told).filter(([, news]) => news.length > 0);
    return Object.fromEntries(whoHeard.map(([who, news]) => [who, news.map(({ name }) => name).join(' ')]));
  };
  const both = (event: string) => ({ holder: event, representative: event, carer: event });
  const body = { words: 'A private word' };
  const { conversationId, messageId } = await carer.call(messages.writeFirst, { params: { needId }, body });
  const params = { conversationId };
  expect(await heard()).toEqual(both('message.sent'));
  await holder.call(messages.markRead, { params, body: { upTo: 1 } });
  expect(await heard()).toEqual(both('conversation.changed'));
  await holder.call(messages.report, { params: { conversationId, messageId }, body: {} });
  expect(await heard()).toEqual({ coordinator: 'notice.added' });
  await holder.call(messages.block, { params });
  expect(await heard()).toEqual(both('conversation.changed'));
  await carer.refused(messages.write, { params, body });
  expect(await heard()).toEqual({});
  lines.close();
});
