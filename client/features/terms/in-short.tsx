import { useTranslation } from 'react-i18next';
import type { TermFigure } from '#shared/terms/figures.ts';
import { type Terms, usualRole } from '#shared/terms/schema.ts';
import { sayFigure } from './say-figure.ts';

const unsocial = ['evening', 'night', 'saturday.more', 'sunday.more', 'bank_holiday.more'];

/** The terms as a person would tell them. */
export const InShort = ({
  terms,
  figures,
  advancePence,
}: {
  terms: Terms;
  figures: readonly TermFigure[];
  /** What the common fund advances for a holder whose money is late: a rule of the mutual beside the terms. */
  advancePence: number | null;
}) => {
  const { t } = useTranslation('terms');
  const said = (term: string) => {
    const found = figures.find((figure) => figure.term === term);
    return found ? sayFigure(found.value, t) : '';
  };
  const paidMore = figures.filter(({ term, value }) => unsocial.includes(term) && value.is !== 'word');
  return (
    <ul>
      <li>{t('short.hour', { amount: said(`base_rate.${usualRole}`) })}</li>
      {paidMore.length === 0 ? (
        <li>{t('short.noMore')}</li>
      ) : (
        paidMore.map(({ term, value }) => (
          <li key={term}>{t(`short.${term.replaceAll('.', '_')}`, { amount: sayFigure(value, t) })}</li>
        ))
      )}
      {terms.wakingNight && <li>{t('short.wakingNight', { amount: said('waking_night.rate') })}</li>}
      <li>{t('short.sleepIn', { amount: said('sleep_in.amount') })}</li>
      {terms.liveIn && <li>{t('short.liveIn', { amount: said('live_in.amount') })}</li>}
      <li>
        {t('short.way', {
          rate: said('travel.rate'),
          car: said('mileage.car'),
          cycle: said('mileage.cycle'),
        })}
      </li>
      <li>{t('short.shortest', { minutes: terms.shortestVisitMinutes })}</li>
      <li>{t('short.asked', { training: said('training.rate'), meeting: said('meeting.rate') })}</li>
      {terms.cancellation.length > 0 && <li>{t('short.cancellation', { amount: said('cancellation') })}</li>}
      {terms.sickPay && <li>{t('short.sickPay', { amount: said('sick_pay.share') })}</li>}
      <li>{t('short.silence', { amount: said('silence.beyond_plan_minutes') })}</li>
      <li>{advancePence === null ? t('short.noAdvance') : t('short.advance', { pence: advancePence })}</li>
      <li>{t(`short.holiday.${terms.holiday.paid}`, { amount: said('holiday.share') })}</li>
      <li>{t('short.contribution', { amount: said('contribution') })}</li>
    </ul>
  );
};
