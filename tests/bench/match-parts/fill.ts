/** The country in the house's own tables, written straight into the file and as it would be after years. */
import Sqlite from 'better-sqlite3';
import { dayNumber } from '#shared/language/calendar-days.ts';
import { addDays, instantAt, mondayOf, startOfDay } from '#shared/language/time.ts';
import { usualRules } from '#shared/mutuals/schema.ts';
import {
  type Carer,
  type Country,
  carerId,
  dayOf,
  firstMonday,
  holderId,
  mutualId,
  type Need,
  needId,
  now,
  weekdayOf,
  zone,
} from './country.ts';

type Row = Record<string, string | number | null>;

const inserter = (db: Sqlite.Database) => {
  const made = new Map<string, Sqlite.Statement>();
  return (table: string, row: Row): void => {
    let statement = made.get(table);
    if (!statement) {
      const names = Object.keys(row);
      statement = db.prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      );
      made.set(table, statement);
    }
    statement.run(...Object.values(row));
  };
};
type Insert = ReturnType<typeof inserter>;

const at = (minute: number) => instantAt(minute * 60_000);
const two = (value: number) => String(value).padStart(2, '0');
const clock = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const joinedAt = startOfDay(addDays(firstMonday, -400), zone);

const member = (insert: Insert, memberId: string, name: string, role: string, more: Row): void => {
  insert('members', {
    mutual_id: mutualId,
    member_id: memberId,
    name,
    language: 'en',
    postcode: 'SA9 1AA',
    skills: '[]',
    languages_spoken: '[]',
    travels_by: null,
    latitude: null,
    longitude: null,
    status: 'member',
    joined_at: joinedAt,
    ...more,
  });
  insert('member_roles', { mutual_id: mutualId, member_id: memberId, role });
};

const said = (insert: Insert, carer: Carer): void => {
  const own = { mutual_id: mutualId, carer_id: carerId(carer.nth) };
  insert('carer_wishes', {
    ...own,
    furthest_miles: carer.furthestMiles,
    most_minutes: carer.mostMinutes,
    likes: '[]',
    will_not_do: JSON.stringify(carer.willNotDo),
    kinds_not_done: '[]',
    interests: JSON.stringify(carer.interests),
    said_at: now,
    guaranteed_minutes: carer.guaranteedMinutes,
    guaranteed_from_on: null,
  });
  for (const { weekday, starts, minutes } of carer.blocks)
    insert('availability_blocks', {
      ...own,
      weekday: weekdayOf(weekday),
      starts_time: clock(starts),
      wall_minutes: minutes,
    });
  for (const [place, { from, until }] of carer.away.entries())
    insert('availability_exceptions', {
      mutual_id: mutualId,
      exception_id: `exception_${carer.nth}_${place}`,
      carer_id: own.carer_id,
      kind: 'away',
      from_on: addDays(firstMonday, from),
      until_on: addDays(firstMonday, until),
      starts_time: null,
      wall_minutes: null,
      said_at: now,
    });
};

const shift = (insert: Insert, id: string, more: Row & { from: number; until: number }): void => {
  const { from, until, ...rest } = more;
  insert('shifts', {
    mutual_id: mutualId,
    shift_id: id,
    original_day: dayOf(from),
    place: 1,
    kind: 'day',
    starts_at: at(from),
    ends_at: at(until),
    planned_minutes: until - from,
    week_on: mondayOf(dayOf(from)),
    moved: 0,
    ...rest,
  });
};

const carerIn = (insert: Insert, carer: Carer, holders: number): void => {
  const memberId = carerId(carer.nth);
  member(insert, memberId, `Carer ${carer.nth}`, 'carer', {
    skills: JSON.stringify(carer.skills),
    languages_spoken: JSON.stringify(carer.languages),
    travels_by: 'car',
    latitude: carer.latitude,
    longitude: carer.longitude,
  });
  insert('checks', {
    mutual_id: mutualId,
    check_id: `check_${carer.nth}`,
    member_id: memberId,
    kind: 'right-to-work',
    seen_on: '2026-01-05',
    recorded_at: joinedAt,
  });
  said(insert, carer);
  for (const [place, { from, until, holder }] of carer.shifts.entries())
    shift(insert, `shift_${carer.nth}_${place}`, {
      need_id: needId(0x1000000 + (holder % holders)),
      holder_id: holderId(holder),
      carer_id: memberId,
      visit: carer.nth * 100 + place,
      status: 'taken',
      from,
      until,
    });
};

const need = (insert: Insert, id: string, holder: string, more: Row): void =>
  insert('needs', {
    mutual_id: mutualId,
    need_id: id,
    holder_id: holder,
    title: 'Care as agreed',
    kind: 'day',
    days: '[]',
    on_day: firstMonday,
    starts_time: '09:00',
    wall_minutes: 60,
    window_minutes: 0,
    carers_needed: 1,
    skills: '[]',
    languages: '[]',
    circle: 'all',
    yes_opens_at: now,
    all_opens_at: now,
    holder_decides: 0,
    may_overspend: 0,
    status: 'open',
    posted_at: now,
    posted_by_id: holder,
    version: 1,
    ...more,
  });

const openNeed = (insert: Insert, asked: Need): void => {
  const holder = holderId(asked.holder.nth);
  need(insert, needId(asked.nth), holder, {
    title: asked.title,
    skills: JSON.stringify(asked.skills),
    languages: JSON.stringify(asked.languages),
  });
  for (const [place, { from, until }] of asked.visits.entries())
    shift(insert, `shift_open_${asked.nth}_${place}`, {
      need_id: needId(asked.nth),
      holder_id: holder,
      carer_id: null,
      visit: place + 1,
      status: 'offered',
      from,
      until,
    });
};

/** Each holder is paired once; of several needs of one holder the first says with whom. */
const pairsOf = (country: Country) => {
  const byHolder = new Map<number, Need['pairs']>();
  for (const asked of country.needs)
    if (!byHolder.has(asked.holder.nth)) byHolder.set(asked.holder.nth, asked.pairs);
  return byHolder;
};

const mutual = (insert: Insert): void =>
  insert('mutuals', {
    mutual_id: mutualId,
    name: 'The whole country',
    nation: 'wales',
    zone,
    care_mode: 'introduction',
    money_mode: 'no-money-held',
    rules: JSON.stringify(usualRules),
    founded_at: joinedAt,
  });

export const fillTables = (file: string, country: Country): void => {
  const db = new Sqlite(file);
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  db.pragma('cache_size = -400000');
  const insert = inserter(db);
  db.transaction(() => {
    mutual(insert);
    for (const holder of country.holders) {
      const { latitude, longitude } = holder;
      member(insert, holderId(holder.nth), `Holder ${holder.nth}`, 'holder', { latitude, longitude });
      need(insert, needId(0x1000000 + holder.nth), holderId(holder.nth), {});
    }
    for (const carer of country.carers) carerIn(insert, carer, country.holders.length);
    for (const asked of country.needs) openNeed(insert, asked);
    for (const [holder, pairs] of pairsOf(country))
      for (const { carer, team } of pairs)
        insert('pairs', {
          mutual_id: mutualId,
          holder_id: holderId(holder),
          carer_id: carerId(carer),
          engagement: 'employed-by-holder',
          team: team ? 1 : 0,
          said_yes: 1,
          same_household: 0,
        });
  })();
  db.exec('analyze');
  db.close();
};

export const pairsByHolder = pairsOf;
export const daysSince = (minute: number) => dayNumber(dayOf(minute)) - dayNumber(firstMonday);
