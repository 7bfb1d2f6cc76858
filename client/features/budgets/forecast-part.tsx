import { useTranslation } from 'react-i18next';
import { Answered } from '#client/ui/answered.tsx';
import type { Pence } from '#shared/language/money.ts';
import { ForecastPicture } from './forecast-picture.tsx';
import { useForecast } from './queries.ts';

export const ForecastPart = ({ weeklyPence }: { weeklyPence: Pence | null }) => {
  const { t } = useTranslation('budgets');
  return (
    <Answered to={useForecast()}>
      {({ forecast }) =>
        forecast ? (
          <>
            <ForecastPicture forecast={forecast} weeklyPence={weeklyPence} />
            <p className="quiet">{t('forecast.how')}</p>
          </>
        ) : null
      }
    </Answered>
  );
};
