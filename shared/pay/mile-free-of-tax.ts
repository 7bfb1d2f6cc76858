import type { MeansOfTravel } from '../members/schema.ts';
import { carMile, cycleMile, motorcycleMile } from '../rates/mileage.ts';
import type { Series } from '../rates/series.ts';

/** What may be paid free of tax for a mile in one's own vehicle; null on foot and by bus, which cost no miles. */
export const mileFreeOfTax = (by: MeansOfTravel): Series | null =>
  by === 'foot' || by === 'bus' ? null : { car: carMile, motorcycle: motorcycleMile, cycle: cycleMile }[by];
