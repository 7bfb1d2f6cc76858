/** Searches as the person who asks may see them. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { AskedOfMe, Cover, RiskTold } from '#shared/cover/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { findShift, type ShiftRow } from '../shifts/reads.ts';
import { presentAll } from '../shifts/show.ts';
import { namesOf } from './people-reads.ts';
import { presentCover } from './policy.ts';
import {
  asksOf,
  asksOfCarer,
  findSearch,
  namesOfTold,
  type SearchRow,
  searchesOfHolder,
  searchesUnderWay,
  toldTo,
} from './reads.ts';

const day = 24 * 60;

/** Once somebody comes, nobody asks any more who did not fit. */
const passedOf = ({ search: { status, passed } }: SearchRow) =>
  status === 'asking' || status === 'nobody' ? passed.near : [];
const passedIn = (rows: readonly SearchRow[]) =>
  rows.flatMap((row) => passedOf(row).map(({ carerId }) => carerId));

const present = async (handle: Reader, call: Call, rows: readonly SearchRow[]): Promise<Cover[]> => {
  const { mutualId } = call.actor;
  const coverIds = rows.map(({ search }) => search.coverId);
  const asks = await asksOf(handle, mutualId, coverIds);
  const told = await namesOfTold(handle, mutualId, coverIds);
  const names = await namesOf(handle, mutualId, passedIn(rows));
  return rows.map((row) => {
    const isOfIt = ({ coverId }: { coverId: Id<'cover'> }) => coverId === row.search.coverId;
    const toldNames = told.filter(isOfIt).map(({ name }) => name);
    const passed = passedOf(row).flatMap(({ carerId, why }) => {
      const carerName = names.get(carerId);
      return carerName ? [{ carerName, why }] : [];
    });
    return presentCover(
      call.actor,
      row,
      asks.filter(({ ask }) => isOfIt(ask)),
      toldNames,
      passed,
      call.now,
    );
  });
};

export const showCover = async (handle: Reader, call: Call, coverId: Id<'cover'>): Promise<Cover> => {
  const row = await findSearch(handle, call.actor.mutualId, coverId);
  const [shown] = row ? await present(handle, call, [row]) : [];
  if (!shown) throw new Refusal('not-found');
  return shown;
};

/** Those under way first, by when the visit is; the others as they began, the newest first. */
const soonestAsking = ({ search: one }: SearchRow, { search: other }: SearchRow): number => {
  if (one.status !== 'asking' || other.status !== 'asking')
    return Number(other.status === 'asking') - Number(one.status === 'asking');
  return one.startsAt < other.startsAt ? -1 : Number(one.startsAt > other.startsAt);
};

/** Mine: those under way, and those of the last week. */
export const listCovers = async (call: Call): Promise<Cover[]> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const since = addMinutes(call.now, -7 * day);
  const rows = await searchesOfHolder(read, mutualId, memberId, since);
  return present(read, call, rows.toSorted(soonestAsking));
};

export const listSearches = async (call: Call): Promise<Cover[]> => {
  const { read } = call.deps.db;
  return present(read, call, await searchesUnderWay(read, call.actor.mutualId));
};

/** What waits for my answer as a carer; who is asked may see the shift, whatever its circle. */
export const listAsks = async (call: Call): Promise<AskedOfMe[]> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const asks = await asksOfCarer(read, mutualId, memberId, call.now);
  const rows: ShiftRow[] = [];
  for (const { shiftId } of asks) {
    const row = await findShift(read, mutualId, shiftId);
    if (row) rows.push(row);
  }
  const shown = await presentAll(
    read,
    call,
    rows.toSorted((a, b) => (a.shift.startsAt < b.shift.startsAt ? -1 : 1)),
  );
  return asks.flatMap(({ coverId, answerBy, shiftId }) => {
    const shift = shown.find((one) => one.shiftId === shiftId);
    return shift ? [{ coverId, answerBy, shift }] : [];
  });
};

/** Of what I was told as a named person; what has become of it meanwhile is said too. */
export const listToldToMe = async (call: Call): Promise<RiskTold[]> => {
  const { mutualId, memberId } = call.actor;
  const rows = await toldTo(call.deps.db.read, mutualId, memberId, addMinutes(call.now, -day));
  return rows.map(({ search, holderName, endsAt }) => ({
    coverId: search.coverId,
    holderName,
    startsAt: search.startsAt,
    endsAt,
    status: search.status,
    toldAt: search.toldAt ?? search.tellAt,
  }));
};
