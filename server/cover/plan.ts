import { Refusal } from '#shared/contract/problem.ts';
import type { AgreeCover, CoverPerson, CoverPlan } from '#shared/cover/plan.ts';
import { type Actor, isInOffice } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { note } from '../oversight/actions.ts';
import { peopleToTell } from './people-reads.ts';
import { planOf } from './reads.ts';
import { keepPlan } from './records.ts';

type Kept = NonNullable<Awaited<ReturnType<typeof planOf>>>;

export const planKept = (kept: Kept): CoverPlan => ({
  circles: kept.circles,
  askedAtOnce: kept.askedAtOnce,
  answerMinutes: kept.answerMinutes,
  tellHoursBefore: kept.tellHoursBefore,
  named: kept.named,
  thenWhat: kept.thenWhat,
});

/** What the holder means to do then may say much about them: a coordinator who wrote it down cannot read it back. */
const presentPlan = (actor: Actor, plan: CoverPlan): CoverPlan => ({
  ...plan,
  thenWhat: isInOffice(actor) ? null : plan.thenWhat,
});

export const showPlan = async (call: Call): Promise<{ plan: CoverPlan | null; people: CoverPerson[] }> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const kept = await planOf(read, mutualId, memberId);
  return {
    plan: kept && presentPlan(call.actor, planKept(kept)),
    people: await peopleToTell(read, mutualId, memberId),
  };
};

const notHere = [{ pointer: '/named', detail: 'Choose people who are there to be told.' }];

/** Holds from the next search on; one under way goes on as it was agreed when it began. */
export const agreeCover = (call: Call, wishes: AgreeCover): Promise<CoverPlan> =>
  call.write(async (tx) => {
    const { mutualId, memberId: holderId, by } = call.actor;
    const people = new Set((await peopleToTell(tx, mutualId, holderId)).map((person) => person.memberId));
    if (wishes.named.some((memberId) => !people.has(memberId))) throw new Refusal('invalid-input', notHere);
    const before = await planOf(tx, mutualId, holderId);
    // In office mode it was not shown: not said again, it stays.
    const kept = isInOffice(call.actor) ? (before?.thenWhat ?? null) : null;
    const plan = { ...wishes, thenWhat: wishes.thenWhat || kept };
    await keepPlan(tx, { mutualId, holderId, ...plan, agreedAt: call.now, agreedById: by.memberId });
    await note(tx, call, 'COVER_AGREED', holderId, {
      circles: plan.circles.map(({ circle }) => circle).join(' '),
      named: plan.named.length,
    });
    return presentPlan(call.actor, plan);
  });
