import { useTranslation } from 'react-i18next';
import { moneyDaysOf } from '#client/lib/mutual.ts';
import { today } from '#client/lib/now.ts';
import { Sheet } from '#client/ui/sheet.tsx';
import { type Pence, sum } from '#shared/language/money.ts';
import { type Day, dayAt, mondayOf } from '#shared/language/time.ts';
import type { Mutual } from '#shared/mutuals/schema.ts';
import type { Shift } from '#shared/shifts/schema.ts';

interface Coming {
  weekOn: Day;
  payDay: Day;
  shifts: number;
  grossPence: Pence;
}

const earned = ['worked', 'confirmed', 'disputed'];

/** Recorded work that is in no settlement yet, week by week. */
const comingOf = (shifts: readonly Shift[], whose: string | null, mutual: Mutual): Coming[] => {
  const weeks = new Map<Day, Shift[]>();
  for (const shift of shifts) {
    if (shift.carerId !== whose || !earned.includes(shift.status)) continue;
    const week = mondayOf(dayAt(shift.startsAt, mutual.zone));
    weeks.set(week, [...(weeks.get(week) ?? []), shift]);
  }
  return [...weeks].map(([weekOn, ofWeek]) => ({
    weekOn,
    payDay: moneyDaysOf((ofWeek[0] as Shift).startsAt, mutual).payDay,
    shifts: ofWeek.length,
    grossPence: sum(ofWeek.map((shift) => shift.grossPence ?? (0 as Pence))),
  }));
};

/** When I am paid next and about how much, before the week is settled. */
export const ComingPay = ({
  shifts,
  whose,
  mutual,
}: {
  shifts: readonly Shift[];
  whose: string | null;
  mutual: Mutual;
}) => {
  const { t } = useTranslation('shifts');
  const coming = comingOf(shifts, whose, mutual);
  return (
    <Sheet title={t('coming.title')}>
      {coming.length === 0 && <p>{t('coming.none')}</p>}
      {coming.map(({ weekOn, payDay, shifts: count, grossPence }) => (
        <p key={weekOn}>
          {t(payDay < today() ? 'coming.late' : 'coming.week', {
            count,
            grossPence,
            payDay,
            fromDay: weekOn,
          })}
        </p>
      ))}
      {coming.length > 0 && <p className="quiet">{t('coming.beforeTax')}</p>}
    </Sheet>
  );
};
