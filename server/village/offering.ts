/** One holder likes to choose: carers said yes to an afternoon of theirs and wait, one of them only for later. */
import { addDays, addMinutes } from '#shared/language/time.ts';
import { postNeedSchema } from '#shared/needs/schema.ts';
import { postNeed } from '../needs/actions.ts';
import { offerShift } from '../shifts/offers/make.ts';
import { type Life, todayOf } from './life.ts';
import { comingShifts } from './reads.ts';
import { as, type Resident, type Story, tried, wall } from './story.ts';

const words = {
  en: { title: 'Company to the museum', outcome: 'See something new with somebody I like' },
  cy: { title: 'Cwmni i’r amgueddfa', outcome: 'Gweld rhywbeth newydd gyda rhywun rwy’n ei hoffi' },
} as const;
const daysAhead = 9;
const anHour = 60;
const enough = 2;

/** The last of the holders who are used to more than one carer. */
const whoChooses = ({ rounds }: Life): { holder: Resident; carers: Resident[] } | null => {
  const carersOf = new Map<Resident, Set<Resident>>();
  for (const { holder, carers } of rounds)
    carersOf.set(holder, new Set([...(carersOf.get(holder) ?? []), ...carers]));
  const [holder, carers] = [...carersOf].findLast(([, known]) => known.size >= enough) ?? [];
  return holder && carers ? { holder, carers: [...carers] } : null;
};

const posted = async (story: Story, holder: Resident) => {
  const onDay = addDays(todayOf(story), daysAhead);
  const need = postNeedSchema.parse({
    ...words[holder.language],
    kind: 'day',
    onDay,
    startsTime: '14:00',
    wallMinutes: 90,
    holderDecides: true,
  });
  const made = await tried(() => postNeed(as(story, holder), need));
  if (!made) return null;
  const span = { from: wall(onDay, '00:00'), to: wall(onDay, '23:59') };
  const open = await comingShifts(story.deps.db.read, story.mutualId, 'offered', span);
  return open.find(({ needId }) => needId === made.needId) ?? null;
};

export const carersWait = async (life: Life): Promise<void> => {
  const { story } = life;
  const chosen = whoChooses(life);
  const shift = chosen && (await posted(story, chosen.holder));
  if (!chosen || !shift) return;
  let waiting = 0;
  for (const carer of chosen.carers) {
    const later = waiting === 1 ? { laterStartsAt: addMinutes(shift.startsAt, anHour) } : {};
    const said = await tried(() => offerShift(as(story, carer), shift.shiftId, { series: false, ...later }));
    if (said) waiting += 1;
    if (waiting === enough) return;
  }
};
