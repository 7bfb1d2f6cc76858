/**
 * Floors above the law that members may adopt: the Real Living Wage (a voluntary rate; a row starts on the
 * last day by which accredited employers had to be paying it) and what a nation's government funds for
 * social care. All from 18.
 */
import { series } from './series.ts';

const foundation = (reportedBy: string) => ({
  source: `Living Wage Foundation announcement, reported by ${reportedBy}`,
});
const newest = { ...foundation('Employee Benefits (Oct 2025)'), reviewBy: '2026-11-22' };

export const realLivingWage = series('rlw.uk', 'pence-per-hour', newest, [
  ['2024-05-01', 1200, foundation('Employee Benefits (Oct 2023)')],
  ['2025-05-01', 1260, foundation('OnLondon (Oct 2024)')],
  ['2026-05-01', 1345],
]);

export const londonLivingWage = series('rlw.london', 'pence-per-hour', newest, [
  ['2024-05-01', 1315, foundation('Employee Benefits (Oct 2023)')],
  ['2025-05-01', 1385, foundation('OnLondon (Oct 2024)')],
  ['2026-05-01', 1480],
]);

/** Funding policy, not a statutory wage; includes personal assistants paid from a direct payment. */
export const welshCareFloor = series(
  'policy.wales',
  'pence-per-hour',
  {
    source: 'Welsh Government commitment to the Real Living Wage in social care; figure inferred',
    verified: 'inferred',
    reviewBy: '2027-04-01',
  },
  [
    ['2024-04-01', 1200],
    [
      '2025-04-01',
      1260,
      {
        source: 'Senedd written question 97612: the rise in the Real Living Wage reflected in 2025-26',
        verified: 'read',
      },
    ],
    ['2026-04-01', 1345],
  ],
);

/** Funding policy, not a statutory wage; includes personal assistants paid through SDS Option 1. */
export const scottishCareFloor = series(
  'policy.scotland',
  'pence-per-hour',
  {
    source: 'Scottish Parliament written answers, 20 Feb 2026: uplift met in full; figure inferred',
    verified: 'inferred',
    reviewBy: '2027-04-01',
  },
  [
    [
      '2024-04-01',
      1200,
      { source: 'handbook.scot, Minimum hourly rate for PAs; SDS Forth Valley, 2024', verified: 'read' },
    ],
    ['2025-04-01', 1260, { source: 'SDS Scotland forum quoting the Scottish Government', verified: 'read' }],
    ['2026-04-01', 1345],
  ],
);
