/** What may be paid for a mile in one's own vehicle free of tax: HMRC approved mileage allowance payments. */
import { series } from './series.ts';

const about = { source: 'HMRC approved mileage allowance payments', reviewBy: '2027-04-06' };

/** The first 10,000 miles of a tax year. The rise was announced on 21 May 2026, from 6 April 2026. */
export const carMile = series('mileage.car', 'pence-per-mile', about, [
  ['2011-04-06', 45],
  ['2026-04-06', 55],
]);

export const motorcycleMile = series('mileage.motorcycle', 'pence-per-mile', about, [['2011-04-06', 24]]);

export const cycleMile = series('mileage.cycle', 'pence-per-mile', about, [['2011-04-06', 20]]);
