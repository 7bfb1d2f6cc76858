/** What some holders agreed for the day their carer cannot come; and one carer who is ill tomorrow. */
import { addMinutes } from '#shared/language/time.ts';
import { goOnWithCover } from '../cover/go-on.ts';
import { agreeCover } from '../cover/plan.ts';
import { handBackShift } from '../shifts/hand-back.ts';
import { type Life, whoIs } from './life.ts';
import { comingShifts } from './reads.ts';
import { as, type Resident } from './story.ts';

const agreeing = 4;
const tomorrow = { from: 20 * 60, to: 60 * 60 };

const agreed = {
  circles: [
    { circle: 'team' as const, hoursBefore: 0 },
    { circle: 'yes' as const, hoursBefore: 24 },
    { circle: 'all' as const, hoursBefore: 12 },
  ],
  askedAtOnce: 2,
  answerMinutes: 60,
  tellHoursBefore: 6,
};

/** The first holders have a plan; of the last of them a carer hands tomorrow back, and people are being asked. */
export const careIsCovered = async (life: Life): Promise<void> => {
  const { story, rounds, everybody } = life;
  const { clock, deps, mutualId } = story;
  const named = [...everybody.values()].find(({ roles }) => roles.includes('supporter'));
  const holders = [...new Set(rounds.map(({ holder }) => holder))].slice(0, agreeing);
  const last: Resident | undefined = holders[agreeing - 1];
  if (!named || !last) return;
  for (const holder of holders) await agreeCover(as(story, holder), { ...agreed, named: [named.memberId] });
  const span = { from: addMinutes(clock.now(), tomorrow.from), to: addMinutes(clock.now(), tomorrow.to) };
  const theirs = await comingShifts(deps.db.read, mutualId, 'taken', span);
  const shift = theirs.find(({ holderId }) => holderId === last.memberId);
  if (!shift) return;
  await handBackShift(as(story, whoIs(life, shift.carerId)), shift.shiftId);
  await goOnWithCover(deps);
};
