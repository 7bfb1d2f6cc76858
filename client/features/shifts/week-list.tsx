import { AgendaList } from '#client/ui/agenda-list.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { ShiftLine } from './shift-line.tsx';
import { sideOf } from './standing.ts';

/** What happens when, day by day, with the addresses where I go. */
export const WeekList = ({ shifts, whose }: { shifts: readonly Shift[]; whose: string | null }) => (
  <AgendaList items={shifts} startsAt={(shift) => shift.startsAt} keyOf={(shift) => shift.shiftId}>
    {(shift) => (
      <ShiftLine shift={shift} side={sideOf(shift, whose) ?? 'carer'}>
        {shift.carerId === whose && shift.address && <p>{shift.address}</p>}
      </ShiftLine>
    )}
  </AgendaList>
);
