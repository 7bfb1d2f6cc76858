import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { WageShortfall } from '#shared/settlements/wage-shortfall.ts';
import type { MutualRow } from '../../mutuals/reads.ts';
import type { Calculated } from '../calculate.ts';
import { checkWages } from './check.ts';
import { type NamedShortfall, shortfallsOfSettlement } from './reads.ts';

type Person = { memberId: Id<'member'>; name: string };

/** What a settlement would leave short, before anything moves. */
export const comingShortfalls = async (
  handle: Reader,
  mutual: MutualRow,
  calculated: Calculated,
  person: (memberId: Id<'member'>) => Person,
): Promise<WageShortfall[]> =>
  (await checkWages(handle, mutual, calculated)).flatMap(({ reason, rateId: _, employer: __, ...one }) =>
    reason
      ? [
          {
            ...one,
            reason,
            carer: person(one.carerId),
            holder: one.holderId ? person(one.holderId) : null,
            madeGoodAt: null,
          },
        ]
      : [],
  );

export const presentShortfall = ({ row, carerName, holderName }: NamedShortfall): WageShortfall => ({
  ...row,
  carer: { memberId: row.carerId, name: carerName },
  holder: row.holderId ? { memberId: row.holderId, name: holderName ?? '' } : null,
});

export const settledShortfalls = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
): Promise<WageShortfall[]> =>
  (await shortfallsOfSettlement(handle, mutualId, settlementId)).map(presentShortfall);
