/**
 * A search goes on by itself: answers fall due, circles open, people are told. Each step is one write that reads
 * again what it depends on, so that it may be run twice, by several processes, and after one was killed.
 */
import type { Writer } from '#db/database.ts';
import type { PassedOver } from '#shared/cover/passing.ts';
import type { CoverStatus } from '#shared/cover/schema.ts';
import { answerByOf, nextAtOf, openCircles, turnsOf } from '#shared/cover/search.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Circle } from '#shared/members/schema.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { type Call, callOf } from '../http/call.ts';
import { allMutuals, type MutualRow } from '../mutuals/reads.ts';
import { notify } from '../notices/actions.ts';
import { note } from '../oversight/actions.ts';
import { findShift, type ShiftRow } from '../shifts/reads.ts';
import { type Looked, lookByCircle } from './able.ts';
import { endSearch } from './begin.ts';
import { asksOf, dueSearches, findSearch, type Search, searchToChange } from './reads.ts';
import { changeSearch, keepAsk } from './records.ts';
import { tellAtRisk, tellSearch } from './tell.ts';

type Circles = ReadonlyMap<Circle, Looked>;
type Ended = Exclude<CoverStatus, 'asking'>;

/** What became of the shift meanwhile: taken by whichever way, called off, moved, or begun with nobody. */
const endOf = (search: Search, { shift }: ShiftRow, call: Call): Ended | null => {
  if (shift.status === 'cancelled' || shift.startsAt !== search.startsAt)
    // A carer may begin within the window they were given: that is the same visit, and they have it.
    return shift.carerId && shift.status !== 'cancelled' ? 'found' : 'ended';
  if (shift.status !== 'offered') return 'found';
  return shift.startsAt <= call.now ? 'nobody' : null;
};

export const askNow = async (
  tx: Writer,
  call: Call,
  search: Search,
  carerId: Id<'member'>,
  circle: Circle,
): Promise<void> => {
  const { mutualId, coverId, shiftId, startsAt, plan } = search;
  await keepAsk(tx, {
    mutualId,
    coverId,
    carerId,
    circle,
    askedAt: call.now,
    answerBy: answerByOf(call.now, startsAt, plan),
  });
  await note(tx, call, 'COVER_ASKED', coverId, { carerId, circle });
  await notify(tx, call, 'cover-asked', [carerId], { shiftId, startsAt });
  tx.onCommit(() => call.deps.wake('notices'));
};

const mostNamed = 30;

/** Each once; of all carers of the mutual only how many, for the holder does not know them. */
const passedOver = (open: readonly Circle[], circles: Circles, asked: ReadonlySet<string>): PassedOver => {
  const near = new Map<string, PassedOver['near'][number]>();
  let others = 0;
  for (const circle of open)
    for (const one of circles.get(circle)?.passed ?? []) {
      if (asked.has(one.carerId) || near.has(one.carerId)) continue;
      if (circle === 'all') others += 1;
      else near.set(one.carerId, one);
    }
  return { near: [...near.values()].slice(0, mostNamed), others };
};

/** Whose turn it is now is asked, nobody twice in a search; and who was passed over in the circles that are open. */
const askNext = async (tx: Writer, call: Call, search: Search, circles: Circles) => {
  const { mutualId, coverId } = search;
  const before = (await asksOf(tx, mutualId, [coverId])).map(({ ask }) => ask);
  const asked = new Set<string>(before.map(({ carerId }) => carerId));
  const freshOf = (circle: Circle) =>
    (circles.get(circle)?.able ?? []).filter((carerId) => !asked.has(carerId));
  const left = (circle: Circle) => freshOf(circle).length > 0;
  const open = openCircles(search, before, left, call.now).map(({ circle }) => circle);
  const fresh: Id<'member'>[] = [];
  for (const { circle, places } of turnsOf(search, before, left, call.now))
    for (const carerId of freshOf(circle).slice(0, places)) {
      await askNow(tx, call, search, carerId, circle);
      asked.add(carerId);
      fresh.push(carerId);
    }
  return { fresh, passed: passedOver(open, circles, asked) };
};

const step = async (tx: Writer, call: Call, coverId: Id<'cover'>, circles: Circles) => {
  const { mutualId } = call.actor;
  const search = await searchToChange(tx, mutualId, coverId);
  if (search?.status !== 'asking') return;
  const row = await findShift(tx, mutualId, search.shiftId);
  if (!row) return;
  const end = endOf(search, row, call);
  if (search.nextAt > call.now && !end) return;
  const telling = search.toldAt === null && search.tellAt <= call.now && (end === null || end === 'nobody');
  // Late is better than never: a house that was closed at the promised time tells when it opens.
  if (telling) await tellAtRisk(tx, call, search, row.shift.needId);
  if (end) return endSearch(tx, call, search, end, end === 'found' ? row.shift.carerId : null);
  const { fresh, passed } = await askNext(tx, call, search, circles);
  const asks = (await asksOf(tx, mutualId, [coverId])).map(({ ask }) => ask);
  const isWaiting = asks.some((ask) => ask.answer === null && ask.answerBy > call.now);
  const toldAt = telling ? call.now : search.toldAt;
  await changeSearch(tx, mutualId, coverId, {
    nextAt: nextAtOf({ ...search, toldAt }, asks, call.now),
    passed,
    allAskedAt: isWaiting ? null : (search.allAskedAt ?? call.now),
  });
  tellSearch(tx, call, search, fresh);
};

const goOn = async (deps: Deps, mutual: MutualRow, coverId: Id<'cover'>): Promise<void> => {
  const call = callOf(deps, systemActor(mutual.mutualId));
  const found = await findSearch(deps.db.read, mutual.mutualId, coverId);
  const row = found && (await findShift(deps.db.read, mutual.mutualId, found.search.shiftId));
  if (!row) return;
  const isOpen = row.shift.status === 'offered' && row.shift.startsAt > call.now;
  const circles: Circles = isOpen
    ? await lookByCircle(deps.db.read, mutual, row, coverId, found.search.plan, call.now)
    : new Map();
  await deps.db.write((tx) => step(tx, call, coverId, circles));
};

const atOnce = 50;

/** One that goes wrong does not hold up the others; it is tried again at the next look. */
export const goOnWithCover = async (deps: Deps): Promise<void> => {
  for (const mutual of await allMutuals(deps.db.read)) {
    const due = await dueSearches(deps.db.read, mutual.mutualId, deps.now(), atOnce);
    for (const { coverId } of due)
      await goOn(deps, mutual, coverId).catch((error: unknown) =>
        deps.log.error({ err: error, coverId }, 'cover: not gone on with; it will be tried again'),
      );
  }
};
