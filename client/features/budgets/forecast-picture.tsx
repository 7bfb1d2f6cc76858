import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '#client/ui/chart-with-table.tsx';
import { When } from '#client/ui/when.tsx';
import { type Pence, pence } from '#shared/language/money.ts';
import { byMonth, type ShownForecast } from './forecast-months.ts';

/** Nobody knows the pennies of next autumn. */
const toPounds = (amount: Pence): Pence => pence(Math.round(amount / 100) * 100);

/** How the money goes on to the end of the budget year, if all care comes as it is asked for. */
export const ForecastPicture = ({
  forecast,
  weeklyPence,
}: {
  forecast: ShownForecast;
  weeklyPence: Pence | null;
}) => {
  const { t } = useTranslation('budgets');
  const { endsOn, endLeftPence, endWeeksTenths, shortFrom, overFrom, limitWeeks } = forecast;
  const ends =
    endLeftPence < 0
      ? t('forecast.endsShort', { endsOn, missingPence: toPounds(pence(-endLeftPence)) })
      : t('forecast.ends', {
          endsOn,
          endLeftPence: toPounds(endLeftPence),
          weeks: (endWeeksTenths ?? 0) / 10,
        });
  return (
    <ChartWithTable
      title={t('forecast.title')}
      reading={
        <>
          {ends} {shortFrom && t('forecast.short', { shortFrom })}
          {!shortFrom &&
            overFrom &&
            limitWeeks !== null &&
            t('forecast.over', { overFrom, limit: limitWeeks })}
        </>
      }
      rowsAre={t('forecast.month')}
      rows={byMonth(forecast)}
      keyOf={({ onDay }) => onDay}
      nameOf={({ onDay }) => t('forecast.named', { onDay })}
      cellOf={({ onDay, weeksTenths }) => (
        <>
          <When day={onDay} />
          {weeksTenths !== null && (
            <>
              <br />
              <span className="quiet">{t('inWeeks', { weeks: weeksTenths / 10 })}</span>
            </>
          )}
        </>
      )}
      series={[{ name: t('forecast.left'), of: ({ leftPence }) => toPounds(leftPence) }]}
      {...(limitWeeks !== null && weeklyPence !== null
        ? { limit: { name: t('surplus.limit'), value: weeklyPence * limitWeeks } }
        : {})}
    />
  );
};
