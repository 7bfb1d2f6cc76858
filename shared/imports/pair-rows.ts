import type { Day } from '../language/time.ts';
import { engagements } from '../members/schema.ts';
import { Cells } from './cells.ts';
import type { Faults } from './fault.ts';
import type { Sheet } from './sheet.ts';

const readPair = (cells: Cells, today: Day) => {
  const holderRef = cells.ref('holder_ref');
  const carerRef = cells.ref('carer_ref');
  const engagement = cells.needed('engagement', (column) => cells.oneOf(column, engagements));
  const statusCheckOn = cells.pastDay('status_check_on', today);
  if (engagement === 'self-employed' && cells.raw('status_check_on') === '')
    cells.wrong('status_check_on', 'status-check-needed');
  if (holderRef !== null && holderRef === carerRef)
    cells.wrong('carer_ref', 'same-person', { text: holderRef });
  const exceptionReference = cells.text('exception_reference', 120);
  const exceptionOn = cells.pastDay('exception_on', today);
  const half = (cells.raw('exception_reference') === '') !== (cells.raw('exception_on') === '');
  if (half) cells.wrong('exception_reference', 'exception-incomplete');
  return {
    row: cells.row,
    holderRef: holderRef ?? '',
    carerRef: carerRef ?? '',
    engagement: engagement ?? 'employed-by-holder',
    statusCheckOn,
    team: cells.yesOrNo('team') ?? false,
    sameHousehold: cells.yesOrNo('same_household') ?? false,
    relationship: cells.text('relationship', 120),
    exceptionReference,
    exceptionOn,
  };
};
export type PairRow = ReturnType<typeof readPair>;

/** @returns the rows without a fault of their own. */
export const readPairs = (sheet: Sheet, today: Day, faults: Faults): PairRow[] =>
  sheet.rows.flatMap((each) => {
    const cells = new Cells(sheet, each, faults);
    const pair = readPair(cells, today);
    return cells.sound ? [pair] : [];
  });
