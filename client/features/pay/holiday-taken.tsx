import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { holidayEndpoints, type TakenHoliday } from '#shared/pay/holiday-endpoints.ts';
import { holidayTouches } from './holiday-queries.ts';

const TakenLine = ({ taken }: { taken: TakenHoliday }) => {
  const { t } = useTranslation('holiday');
  const say = useSayWhen();
  const back = useChange(holidayEndpoints.takeBackHoliday, holidayTouches);
  const { fromOn, untilOn, holidayId, paidOn } = taken;
  const days = say({ from: fromOn, through: untilOn });
  return (
    <li className="stack">
      <p>
        {t('taken.line', { ...taken, days })}{' '}
        <StatusMark is={paidOn ? 'good' : 'waiting'}>
          {paidOn ? t('taken.paid', { paidOn }) : t('taken.notPaid')}
        </StatusMark>
      </p>
      <p className="quiet">{t('taken.by', { name: taken.enteredBy, count: taken.overWeeks })}</p>
      {!paidOn && (
        <AskFirst
          button={t('taken.back')}
          isOneOfMany
          title={t('taken.ask', { days })}
          yes={t('taken.back')}
          onYes={() => back.mutate({ params: { holidayId } }, { onSuccess: () => tell(t('taken.isBack')) })}
          pending={back.isPending}
          error={back.error}
          tried={back.submittedAt}
        >
          <p>{t('taken.follows')}</p>
        </AskFirst>
      )}
    </li>
  );
};

/** Days off that were entered, with what they are paid and whether they are. */
export const HolidayTaken = ({ taken }: { taken: readonly TakenHoliday[] }) => {
  const { t } = useTranslation('holiday');
  if (taken.length === 0) return <p>{t('taken.none')}</p>;
  return (
    <ul className="plain-list">
      {taken.map((one) => (
        <TakenLine key={one.holidayId} taken={one} />
      ))}
    </ul>
  );
};
