/** What a change means for everybody together, so that nobody can be picked out. Pure; pence a month. */
import { type Pence, sum } from '../language/money.ts';
import { fewestCounted } from '../voices/few.ts';
import { type Band, spreadOf, sumMayBeTold } from './bands.ts';
import { surplusChange } from './impact.ts';

export interface ClassImpact {
  /** Everybody of this class now, those without any care in these weeks among them. */
  members: number;
  /** Null: too few members to say anything. */
  bands: Band[] | null;
  /** All together, more or less a month; null where it is not told. */
  changePence: Pence | null;
}

export interface ImpactForAll {
  holders: ClassImpact;
  carers: ClassImpact;
  /** How true surplus changes in a year, all holders together, in tenths of a week of what is paid in. */
  surplusWeeksTenths: number | null;
}

export interface Changes {
  /** Each holder's change a month, and each carer's. */
  holders: readonly Pence[];
  carers: readonly Pence[];
  /** A week's payments of every holder whose budget runs. */
  weeklyPence: readonly Pence[];
}

/**
 * Sums are told for both classes or for neither: what holders pay more is mostly what carers get more, so that one
 * carer's pay could be read from the holders' sum. 40 holders who pay £400 more together, and 2 carers who get it:
 * the holders' bands are told, no sum is.
 */
export const impactForAll = ({ holders, carers, weeklyPence }: Changes): ImpactForAll => {
  const sumsTold = sumMayBeTold(holders) && sumMayBeTold(carers);
  const of = (amounts: readonly Pence[]): ClassImpact => ({
    members: amounts.length,
    bands: spreadOf(amounts),
    changePence: sumsTold && amounts.length >= fewestCounted ? sum(amounts) : null,
  });
  return {
    holders: of(holders),
    carers: of(carers),
    surplusWeeksTenths:
      sumsTold && weeklyPence.length >= fewestCounted ? surplusChange(sum(holders), sum(weeklyPence)) : null,
  };
};
