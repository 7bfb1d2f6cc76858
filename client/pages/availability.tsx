import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { AddTimesForm } from '#client/features/matching/add-times-form.tsx';
import { ExceptionForm } from '#client/features/matching/exception-form.tsx';
import { ExceptionsList } from '#client/features/matching/exceptions-list.tsx';
import { useAvailability } from '#client/features/matching/queries.ts';
import { WeekList } from '#client/features/matching/week-list.tsx';
import { WishesForm } from '#client/features/matching/wishes-form.tsx';
import { today } from '#client/lib/now.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Availability as Said } from '#shared/matching/schema.ts';

const Agreed = ({ of }: { of: Said }) => {
  const { t } = useTranslation('matching');
  if (of.guaranteedMinutes === 0 || of.guaranteedFromOn === null) return null;
  return <p>{t('wishes.agreed', { minutes: of.guaranteedMinutes, on: of.guaranteedFromOn })}</p>;
};

/** When I can work, which days are different, and what I want of it. */
const Availability = () => {
  const { t } = useTranslation('matching');
  return (
    <>
      <PageTitle lead={t('availability.lead')}>{t('availability.title')}</PageTitle>
      <Answered to={useAvailability()}>
        {(said) => (
          <>
            <Sheet title={t('availability.week')}>
              <WeekList of={said} />
            </Sheet>
            <Sheet title={t('availability.add')}>
              <AddTimesForm of={said} />
            </Sheet>
            <Sheet title={t('exceptions.title')}>
              <p>{t('exceptions.why')}</p>
              <ExceptionsList of={said.exceptions} />
              <ExceptionForm today={today()} />
            </Sheet>
            <Sheet title={t('wishes.title')}>
              <Agreed of={said} />
              <WishesForm of={said} />
              <p>{t('wishes.travelsBy')}</p>
              <div className="row">
                <Go to={paths.myRecord} variant="subtle">
                  {t('wishes.record')}
                </Go>
              </div>
            </Sheet>
          </>
        )}
      </Answered>
    </>
  );
};
export default Availability;
