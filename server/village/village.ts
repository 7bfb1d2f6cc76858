/** The demo village: two mutuals whose people have been living for some months, up to a moment. */
import type { Logger } from 'pino';
import type { Database } from '#db/database.ts';
import { addDays, type Day, daysBetween, type Instant, mondayOf } from '#shared/language/time.ts';
import { openHouse } from '../house.ts';
import type { Settings } from '../settings.ts';
import { chanceOf } from './chance.ts';
import { careIsCovered } from './cover.ts';
import { chaptersOf } from './days.ts';
import { drivenClock } from './driven-clock.ts';
import { foundTown, type Opening } from './founding-week.ts';
import { beginningOf, type Life, todayOf } from './life.ts';
import { takeRounds } from './needs.ts';
import { carersWait } from './offering.ts';
import { wall } from './story.ts';
import { talkAndLook } from './talking.ts';
import { somethingIsOffered } from './together.ts';
import { cwmTawel, hollinBank, nextTo, type Size, type Town, wholeVillage } from './towns.ts';
import { disputeOne } from './worked.ts';

export interface VillageNeeds {
  db: Database;
  settings: Settings;
  /** Folder of the sandboxes' files, or ':memory:'. */
  sandboxes: string;
  /** The moment the story has come to: now, at the first start; fixed in tests. */
  endsAt: Instant;
  /** How large the first town is; its neighbour is small in any case. */
  size?: Size;
  say: (sentence: string) => void;
  log?: Logger;
}

const seed = 1869;

/** A day of all mutuals together, in the order of the clock. */
const liveThrough = async (lives: readonly Life[], onDay: Day, { clock, endsAt }: Opening): Promise<void> => {
  const all = lives.flatMap((life) => chaptersOf(life, onDay).map((chapter) => ({ life, ...chapter })));
  for (const { life, time, tell } of all.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))) {
    const at = wall(onDay, time);
    if (at > endsAt) return;
    clock.moveTo(at);
    await tell(life, onDay);
  }
};

interface Planned {
  town: Town;
  size: Size;
  foundedOn: Day;
}

const tell = async (opening: Opening, towns: readonly Planned[], say: VillageNeeds['say']): Promise<void> => {
  const today = todayOf(opening);
  const [firstDay = today] = towns.map(({ foundedOn }) => foundedOn).sort();
  const lives: Life[] = [];
  for (let onDay = firstDay; onDay <= today; onDay = addDays(onDay, 1)) {
    if (mondayOf(onDay) === onDay)
      say(
        `Demo village: week ${daysBetween(firstDay, onDay) / 7 + 1} of ${Math.floor(daysBetween(firstDay, today) / 7) + 1}.`,
      );
    for (const { town, size } of towns.filter(({ foundedOn }) => foundedOn === onDay)) {
      opening.clock.moveTo(wall(onDay, '09:00'));
      lives.push(await foundTown(opening, town, size));
    }
    await liveThrough(lives, onDay, opening);
  }
  // What came into sight since Sunday goes to those who have the rounds, so that what is open is open.
  await opening.house.schedule.runAll();
  for (const life of lives) {
    await takeRounds(life.story, life.rounds);
    await disputeOne(life);
    await careIsCovered(life);
    await carersWait(life);
    await talkAndLook(life);
    await somethingIsOffered(life);
  }
};

/** Fills an empty database through the same actions that members use. The database stays open. */
export const buildVillage = async (needs: VillageNeeds): Promise<void> => {
  const { db, settings, sandboxes, endsAt, say, log, size = wholeVillage } = needs;
  const planned = (town: Town, its: Size): Planned => ({
    town,
    size: its,
    foundedOn: addDays(beginningOf(todayOf({ endsAt }), its.weeks), -7),
  });
  const towns = [planned(cwmTawel, size), planned(hollinBank, nextTo(size))];
  const clock = drivenClock(wall(towns[0]?.foundedOn ?? todayOf({ endsAt }), '08:00'), endsAt);
  const house = await openHouse({
    db: { ...db, close: async () => {} },
    settings: { ...settings, PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
    sandboxes,
    now: clock.now,
    ...(log ? { log } : {}),
    send: async () => {},
    actsByItself: false,
    sandboxSync: 'off',
    sandboxRateLimits: false,
  });
  try {
    await tell({ house, deps: house.deps, clock, chance: chanceOf(seed), endsAt }, towns, say);
  } finally {
    await house.close();
  }
};
