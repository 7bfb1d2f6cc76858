import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CoverLine } from '#client/features/cover/cover-line.tsx';
import { PlanForm } from '#client/features/cover/plan-form.tsx';
import { useCoverPlan, useCovers } from '#client/features/cover/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** For the day my carer cannot come: who is being asked now, and what I agreed beforehand. */
const Cover = () => {
  const { t } = useTranslation('cover');
  const covers = useCovers().data?.items ?? [];
  return (
    <>
      <PageTitle lead={t('plan.lead')}>{t('plan.title')}</PageTitle>
      {covers.length > 0 && (
        <section aria-labelledby="searches">
          <Title order={2} id="searches">
            {t('searches')}
          </Title>
          {covers.map((cover) => (
            <CoverLine key={cover.coverId} cover={cover} />
          ))}
        </section>
      )}
      <Answered to={useCoverPlan()}>
        {({ plan, people }) => (
          <Sheet title={t('plan.agreed')}>
            {!plan && <p>{t('plan.none')}</p>}
            <PlanForm plan={plan} people={people} />
          </Sheet>
        )}
      </Answered>
    </>
  );
};
export default Cover;
