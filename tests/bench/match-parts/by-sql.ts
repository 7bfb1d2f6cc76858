/**
 * The same question as one SQL statement on tables made for nothing else: whole-number keys, an R*Tree for
 * places, covering indexes, analysed, all in memory. It leaves out what is hardest to say in SQL (the way from
 * other care, rest, weekly hours), so that it has less to do than what it is compared with.
 */
import Sqlite from 'better-sqlite3';
import type { Country, Need } from './country.ts';
import { daysSince, pairsByHolder } from './fill.ts';

const tables = `
create virtual table places using rtree(id, south, north, west, east);
create table carers (id integer primary key, latitude real, longitude real, furthest integer, most integer, guaranteed integer);
create table blocks (carer integer, weekday integer, starts integer, ends integer, primary key (carer, weekday, starts)) without rowid;
create table away (carer integer, from_day integer, until_day integer, primary key (carer, from_day)) without rowid;
create table busy (carer integer, starts integer, ends integer, primary key (carer, starts)) without rowid;
create table planned (carer integer, week integer, minutes integer, primary key (carer, week)) without rowid;
create table words (carer integer, kind text, word text, primary key (carer, kind, word)) without rowid;
create table pairs (holder integer, carer integer, points integer, primary key (holder, carer)) without rowid;
`;

const statement = `
with visits as materialized (
  select value ->> 0 as starts, value ->> 1 as ends, value ->> 2 as weekday, value ->> 3 as from_minute,
    value ->> 4 as until_minute, value ->> 5 as on_day
  from json_each(:visits)
), near as materialized (
  select carers.id, carers.furthest, carers.guaranteed,
    ceil(round(2 * 6371000 * asin(sqrt(pow(sin(radians(:latitude - latitude) / 2), 2) +
      cos(radians(latitude)) * cos(radians(:latitude)) * pow(sin(radians(:longitude - longitude) / 2), 2)))) / 1609.344) as miles
  from places join carers on carers.id = places.id
  where south >= :south and north <= :north and west >= :west and east <= :east
), free as materialized (
  select near.*, (
    select count(*) from visits v
    where exists (select 1 from blocks b where b.carer = near.id and b.weekday = v.weekday
        and b.starts <= v.from_minute and b.ends >= v.until_minute)
      and not exists (select 1 from away a where a.carer = near.id and a.from_day <= v.on_day and a.until_day >= v.on_day)
      and coalesce((select ends from busy where carer = near.id and starts < v.ends order by starts desc limit 1), 0) <= v.starts
  ) as possible
  from near where miles <= 20 and (furthest is null or miles <= furthest)
)
select id, possible, cast(floor(
  400.0 * possible / :count
  + case when :skillsAsked = 0 then 200 else 200.0 * (select count(*) from words w where w.carer = id and w.kind = 'skill'
      and w.word in (select value from json_each(:skills))) / :skillsAsked end
  + case when :languagesAsked = 0 then 150 else 150.0 * (select count(*) from words w where w.carer = id and w.kind = 'language'
      and w.word in (select value from json_each(:languages))) / :languagesAsked end
  + coalesce((select points from pairs p where p.holder = :holder and p.carer = id), 0)
  + 100.0 * max(0, 1 - miles / 20)
  + 15 * min(3, (select count(*) from words w where w.carer = id and w.kind = 'interest'
      and w.word in (select value from json_each(:spoken))))
  + 60.0 * min(1, max(0, guaranteed - coalesce((select minutes from planned where carer = id and week = :week), 0)) * 1.0 / :minutes)
) as integer) as points
from free
where possible > 0 and not exists (select 1 from words w where w.carer = id and w.kind = 'not'
  and w.word in (select value from json_each(:spoken)))
order by possible = :count desc, points desc, id limit :most`;

const fill = (db: Sqlite.Database, country: Country): void => {
  const into = (table: string, places: number) =>
    db.prepare(`insert or ignore into ${table} values (${Array(places).fill('?').join(', ')})`);
  const [place, carer, block, away] = [
    into('places', 5),
    into('carers', 6),
    into('blocks', 4),
    into('away', 3),
  ];
  const [busy, word, pair] = [into('busy', 3), into('words', 3), into('pairs', 3)];
  for (const one of country.carers) {
    const { nth, latitude, longitude } = one;
    place.run(nth, latitude, latitude, longitude, longitude);
    carer.run(nth, latitude, longitude, one.furthestMiles, one.mostMinutes, one.guaranteedMinutes);
    for (const { weekday, starts, minutes } of one.blocks) block.run(nth, weekday, starts, starts + minutes);
    for (const { from, until } of one.away) away.run(nth, from, until);
    for (const { from, until } of one.shifts) busy.run(nth, from, until);
    const words = { skill: one.skills, language: one.languages, interest: one.interests, not: one.willNotDo };
    for (const [kind, all] of Object.entries(words)) for (const each of all) word.run(nth, kind, each);
  }
  for (const [holder, pairs] of pairsByHolder(country))
    for (const { carer: nth, team } of pairs) pair.run(holder, nth, team ? 120 : 80);
};

export interface Answer {
  id: number;
  possible: number;
  points: number;
}

const boxAround = ({ latitude, longitude }: { latitude: number; longitude: number }) => {
  const north = 20.1 / 69;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return { south: latitude - north, north: latitude + north, west: longitude - east, east: longitude + east };
};

/** The tables, and the question asked of them. */
export const openSql = (country: Country) => {
  const db = new Sqlite(':memory:');
  db.exec(tables);
  db.transaction(() => fill(db, country))();
  db.exec(
    `insert into planned select carer, (starts / 1440 + 3) / 7, sum(ends - starts) from busy group by 1, 2; analyze;`,
  );
  const ask = db.prepare(statement);
  return (need: Need, most: number): Answer[] => {
    const [first] = need.visits;
    const visits = need.visits.map(({ from, until }) => {
      const later = daysSince(from);
      return [from, until, later % 7, from % 1440, (from % 1440) + until - from, later];
    });
    return ask.all({
      visits: JSON.stringify(visits),
      count: visits.length,
      latitude: need.holder.latitude,
      longitude: need.holder.longitude,
      ...boxAround(need.holder),
      skills: JSON.stringify(need.skills),
      skillsAsked: need.skills.length,
      languages: JSON.stringify(need.languages),
      languagesAsked: need.languages.length,
      spoken: JSON.stringify(need.title.toLowerCase().split(' ')),
      holder: need.holder.nth,
      week: Math.floor((Math.floor((first?.from ?? 0) / 1440) + 3) / 7),
      minutes: (first?.until ?? 0) - (first?.from ?? 0),
      most,
    }) as Answer[];
  };
};
