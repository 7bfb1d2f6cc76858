import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence, pence, sum } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import { settleTooEarly } from '#shared/settlements/calendar.ts';
import type { Preview } from '#shared/settlements/schema.ts';
import { above } from '#shared/settlements/settle.ts';
import type { Call } from '../http/call.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { payableCarers } from '../payments/reads.ts';
import {
  type Calculated,
  calculate,
  contributionOf,
  employedLines,
  expectedFees,
  ownMoney,
} from './calculate.ts';
import { daysOf } from './days.ts';
import { draftOfWeek } from './draft-reads.ts';
import { fingerprintOf } from './fingerprint.ts';
import { holdersReady, netPaysOf } from './reads.ts';
import { needsTwo, paysThem } from './ready.ts';
import { settlementOfWeek } from './settlement-reads.ts';
import { comingShortfalls } from './wages/show.ts';
import { waitingFor } from './waiting.ts';

const totals = <T>(list: readonly T[], keyOf: (each: T) => Id<'member'>, of: (each: T) => Pence) => {
  const found = new Map<Id<'member'>, Pence>();
  for (const each of list) found.set(keyOf(each), sum([found.get(keyOf(each)) ?? noPence, of(each)]));
  return [...found].map(([memberId, amountPence]) => ({ memberId, amountPence }));
};

type Named = (memberId: Id<'member'>) => { memberId: Id<'member'>; name: string };

const namesIn = ({ rows, shares }: Calculated): Named => {
  const names = new Map<string, string>([
    ...shares.map(({ holderId, holderName }) => [holderId, holderName] as const),
    ...rows.flatMap((row) => [
      [row.holderId, row.holderName] as const,
      [row.carerId ?? '', row.carerName] as const,
    ]),
  ]);
  return (memberId) => ({ memberId, name: names.get(memberId) ?? '' });
};

/** Pairs for whom payroll says the net: what their shifts come to, and what was entered. */
const netNeeded = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  weekOn: Day,
  { rows, lines, parked }: Calculated,
  person: Named,
): Promise<Preview['netNeeded']> => {
  const nets = await netPaysOf(handle, mutualId, weekOn);
  const employed = new Map(
    rows.flatMap((row) =>
      row.carerId && row.engagement !== 'self-employed'
        ? [[`${row.holderId} ${row.carerId}`, { holderId: row.holderId, carerId: row.carerId }] as const]
        : [],
    ),
  );
  const keyOf = (each: { holderId: string; carerId: string }) => `${each.holderId} ${each.carerId}`;
  const grossOf = Map.groupBy(employedLines({ lines, parked }), keyOf);
  const netOf = new Map(nets.map((net) => [keyOf(net), net.netPence]));
  return [...employed].map(([key, { holderId, carerId }]) => ({
    holder: person(holderId),
    carer: person(carerId),
    // A correction that took back more than was worked needs no net of payroll.
    grossPence: pence(Math.max(0, sum((grossOf.get(key) ?? []).map((line) => line.grossPence)))),
    netPence: netOf.get(key) ?? null,
  }));
};

const asked = (dues: Calculated['dues'], ready: ReadonlySet<Id<'member'>>, person: Named) =>
  dues
    .filter((due) => due.amountPence > 0)
    .map((due) => ({
      ...person(due.holderId),
      amountPence: due.amountPence,
      carriedPence: due.carriedPence,
      creditPence: due.creditPence,
      carriesForward: due.beginsAs === 'carried',
      ready: ready.has(due.holderId),
    }));

const pays = (lines: Calculated['lines'], payable: ReadonlySet<Id<'member'>>, person: Named) =>
  totals(
    lines,
    (line) => line.carerId,
    (line) => above(line.toCarerPence),
  ).map((each) => ({ ...each, ...person(each.memberId), payable: payable.has(each.memberId) }));

const twoPeople = async (
  handle: Reader,
  call: Call,
  { mutualId, rules }: MutualRow,
  weekOn: Day,
  calculated: Calculated,
): Promise<Preview['twoPeople']> => {
  const draft = await draftOfWeek(handle, mutualId, weekOn);
  return {
    limitPence: pence(rules.twoPeopleAbovePence ?? 0),
    putForward: draft && {
      ...draft,
      isMine: draft.putForwardById === call.actor.by.memberId,
      isSame: draft.fingerprint === fingerprintOf(calculated),
    },
  };
};

/** The dry run: the same calculation as the settlement, shown before anything moves. */
export const previewSettlement = async (call: Call, weekOn: Day): Promise<Preview> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const mutual = await mutualOf(read, mutualId);
  const days = daysOf(mutual, weekOn);
  const calculated = await calculate(read, mutual, weekOn);
  const { lines, dues } = calculated;
  const person = namesIn(calculated);
  return {
    weekOn,
    hoursDueAt: days.hoursDueAt,
    collectOn: days.collectOn,
    payDay: days.payDay,
    mayStart: settleTooEarly(days, call.now) === null,
    alreadyRun: (await settlementOfWeek(read, mutualId, weekOn)) !== null,
    paysMe: paysThem(call, calculated),
    twoPeople: needsTwo(mutual, calculated) ? await twoPeople(read, call, mutual, weekOn, calculated) : null,
    holders: asked(dues, await holdersReady(read, mutualId), person),
    carers: pays(lines, await payableCarers(read, mutualId), person),
    netNeeded: await netNeeded(read, mutualId, weekOn, calculated, person),
    waiting: await waitingFor(read, mutual, weekOn, call.now, calculated),
    wageShortfalls: await comingShortfalls(read, mutual, calculated, person),
    toCarerPence: sum(lines.map((line) => above(line.toCarerPence))),
    toMutualPence: sum(lines.map((line) => above(line.toMutualPence))),
    toSuppliersPence: sum(
      calculated.shares.map(({ supplierId, sharePence }) => (supplierId ? sharePence : noPence)),
    ),
    setAsidePence: sum(lines.map((line) => above(line.setAsidePence))),
    contributionPence: contributionOf(lines),
    expectedFeePence: expectedFees(calculated),
    floatPence: await ownMoney(read, mutualId),
  };
};
