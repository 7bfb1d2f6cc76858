/** Protects two words said at one moment about one shift: exactly one of them counts, and the other hears why. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { refusedToTake, seenBy, take } from '#tests/support/care.ts';
import { asksFirst, offer, offered, offersOf, reply, statusFor, withdraw } from '#tests/support/offers.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const { found } of await askAll(world.db.read)) expect(found).toEqual([]);
  await world.close();
});

const story = (carers = 2, more: Parameters<typeof asksFirst>[2] = {}) => asksFirst(world, carers, more);
const codeOf = ({ status, problem }: { status: number; problem: { code: string } }) =>
  status < 300 ? 'done' : problem.code;
const rounds = [1, 2, 3];

describe('at one moment', () => {
  it.each(rounds)('the holder says yes to two: one of them gets it (%i)', async () => {
    const { holder, carers, shift } = await story(2);
    const [one, two] = carers as [Person, Person];
    const waiting = [await offered(one, shift), await offered(two, shift)] as const;
    const answers = await Promise.all(waiting.map((made) => reply(holder, made, 'yes')));
    const codes = answers.map(codeOf);
    expect(codes.toSorted()).toEqual(['done', 'offer-over']);
    const winner = codes[0] === 'done' ? one : two;
    expect((await seenBy(holder, shift)).carerId).toBe(winner.memberId);
    const statuses = [await statusFor(one, waiting[0]), await statusFor(two, waiting[1])];
    expect(statuses.toSorted()).toEqual(['accepted', 'lapsed']);
  });

  it.each(rounds)(
    'a carer takes a yes back while the holder says yes: one of the two stands (%i)',
    async () => {
      const { holder, first, shift } = await story(1);
      const made = await offered(first, shift);
      const answers = await Promise.all([reply(holder, made, 'yes'), withdraw(first, made)]);
      const codes = answers.map(codeOf);
      expect(codes.toSorted()).toEqual(['done', 'offer-over']);
      const isGiven = codes[0] === 'done';
      expect((await seenBy(holder, shift)).carerId).toBe(isGiven ? first.memberId : null);
      expect(await statusFor(first, made)).toBe(isGiven ? 'accepted' : 'withdrawn');
    },
  );

  it.each(rounds)(
    'the holder moves it and says yes: it is never given at the time that was (%i)',
    async () => {
      const { holder, first, shift } = await story(1);
      const made = await offered(first, shift, { laterStartsAt: at('2026-11-25', '10:00') });
      const body = { onDay: '2026-11-27', startsTime: '08:00', wallMinutes: 60 };
      const params = { shiftId: shift.shiftId };
      const [moved, answered] = await Promise.all([
        holder.ask(shifts.moveShift, { params, body }),
        reply(holder, made, 'yes'),
      ]);
      expect(codeOf(moved)).toBe('done');
      expect(['done', 'offer-over']).toContain(codeOf(answered));
      const seen = await seenBy(holder, shift);
      // Whichever came first, it stands where it was moved to and is open; who had been given it is asked.
      expect(seen).toMatchObject({ status: 'offered', startsAt: at('2026-11-27', '08:00'), carerId: null });
      expect(seen.asked?.carerId ?? null).toBe(codeOf(answered) === 'done' ? first.memberId : null);
      expect((await offersOf(holder)).filter(({ asksMe }) => asksMe)).toEqual([]);
    },
  );

  it.each(rounds)(
    'one takes what another offers for: the one who waits is told, or was too late (%i)',
    async () => {
      const { carers, shift } = await story(2, { holderDecides: false });
      const [one, two] = carers as [Person, Person];
      const later = { laterStartsAt: at('2026-11-25', '11:00') };
      const [taken, said] = await Promise.all([take(one, shift), offer(two, shift, later)]);
      expect(taken.status).toBe('taken');
      if (said.status < 300) expect(await statusFor(two, said.body)).toBe('lapsed');
      else expect(['shift-already-taken', 'not-found']).toContain(said.problem.code);
    },
  );

  it('a carer says yes twice: one of them waits', async () => {
    const { holder, first, shift } = await story(1);
    await Promise.all([offer(first, shift), offer(first, shift)]);
    expect((await offersOf(holder)).filter(({ asksMe }) => asksMe)).toHaveLength(1);
  });

  it('the need stops asking while somebody takes it: nobody is let past the holder', async () => {
    const { holder, first, shift } = await story(1);
    const body = { version: 1, fromOn: '2026-11-25', holderDecides: false };
    const [changed, tried] = await Promise.all([
      holder.ask(needs.changeNeed, { params: { needId: shift.needId }, body }),
      first.ask(shifts.takeShift, { params: { shiftId: shift.shiftId } }),
    ]);
    expect(codeOf(changed)).toBe('done');
    expect(['done', 'holder-decides']).toContain(codeOf(tried));
  });
});

describe('sent again with the same key', () => {
  it('each acts once and answers the same', async () => {
    const { holder, carers, shift } = await story(2);
    const [one, two] = carers as [Person, Person];
    const key = () => ({ 'idempotency-key': randomUUID() });
    const saying = key();
    const params = { shiftId: shift.shiftId };
    const first = await one.ask(shifts.offerShift, { params, body: {} }, saying);
    const again = await one.ask(shifts.offerShift, { params, body: {} }, saying);
    expect(again.body).toEqual(first.body);
    const other = await offered(two, shift);
    const answering = key();
    const yes = await reply(holder, first.body, 'yes', answering);
    const twice = await reply(holder, first.body, 'yes', answering);
    expect([twice.status, twice.body]).toEqual([200, yes.body]);
    expect((await refusedToTake(two, shift)).code).toBe('shift-already-taken');
    expect(await statusFor(two, other)).toBe('lapsed');
  });
});
