/** Open shifts that suit a carer, best first, one for each need. */
import type { Id } from '#shared/language/ids.ts';
import { judge } from '#shared/matching/judging.ts';
import { byFit, fitOf, pointsOf } from '#shared/matching/ranking.ts';
import { reasonsOf } from '#shared/matching/reasons.ts';
import type { FittingShift } from '#shared/matching/schema.ts';
import type { Call } from '../http/call.ts';
import { hasRightToWork } from '../members/reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { offeredShifts } from '../shifts/open-reads.ts';
import { pairsOfCarer, type ShiftRow } from '../shifts/reads.ts';
import { presentAll } from '../shifts/show.ts';
import { knownCarers } from './known-carers.ts';
import { poolOf } from './pool-reads.ts';

const [mostRead, mostShown, mostVisits] = [300, 20, 60];

const byNeed = (rows: readonly ShiftRow[]): ShiftRow[][] => {
  const needs = new Map<Id<'need'>, ShiftRow[]>();
  for (const row of rows) {
    const ofNeed = needs.get(row.shift.needId);
    const isTwin = ofNeed?.some(({ shift }) => shift.startsAt === row.shift.startsAt);
    if (ofNeed && !isTwin) ofNeed.push(row);
    else if (!ofNeed) needs.set(row.shift.needId, [row]);
  }
  return [...needs.values()];
};

const askedOf = (rows: readonly ShiftRow[], first: ShiftRow) => ({
  holderId: first.shift.holderId,
  kind: first.shift.kind,
  visits: rows.slice(0, mostVisits).map(({ shift: { startsAt, endsAt } }) => ({ startsAt, endsAt })),
  skills: first.skills,
  languages: first.languages,
  about: [first.title, first.outcome].filter(Boolean).join(' '),
  latitude: first.holderLatitude,
  longitude: first.holderLongitude,
});

export const listFittingShifts = async (call: Call): Promise<{ items: FittingShift[] }> => {
  const { read } = call.deps.db;
  const { mutualId, memberId: carerId } = call.actor;
  const { zone } = await mutualOf(read, mutualId);
  if (!(await hasRightToWork(read, mutualId, carerId))) return { items: [] };
  const open = await offeredShifts(read, mutualId, carerId, call.now, { after: null, limit: mostRead });
  const [row] = await poolOf(read, {
    mutualId,
    holderId: carerId,
    circle: 'all',
    carerIds: [carerId],
    limit: 1,
  });
  if (!row || open.length === 0) return { items: [] };
  const visits = open.map(({ shift: { startsAt, endsAt } }) => ({ startsAt, endsAt }));
  const about = { holderId: carerId, visits };
  const [known] = await knownCarers(read, mutualId, about, [row], { zone, now: call.now });
  if (!known) return { items: [] };
  const pairs = new Map((await pairsOfCarer(read, mutualId, carerId)).map((pair) => [pair.holderId, pair]));
  const best = byNeed(open)
    .flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const pair = pairs.get(first.shift.holderId) ?? null;
      const closeness = pair?.team ? ('team' as const) : pair?.saidYes ? ('yes' as const) : ('none' as const);
      const judged = judge(askedOf(rows, first), { ...known.carer, closeness }, pair, zone, call.now);
      const place = { fit: fitOf(judged.figures), points: pointsOf(judged.figures), id: first.shift.shiftId };
      return [{ first, place, visits: judged.figures.visits, reasons: reasonsOf(judged, 'carer') }];
    })
    .sort((one, other) => byFit(one.place, other.place))
    .slice(0, mostShown);
  const shown = await presentAll(
    read,
    call,
    best.map(({ first }) => first),
  );
  return {
    items: best.flatMap(({ place, visits: count, reasons }, at) => {
      const shift = shown[at];
      return shift ? [{ shift, visits: count, fit: place.fit, reasons }] : [];
    }),
  };
};
