import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { FittingPart } from '#client/features/matching/fitting-part.tsx';
import { OpenNeed } from '#client/features/shifts/open-need.tsx';
import { useOpenShifts } from '#client/features/shifts/queries.ts';
import { byNeed } from '#client/features/shifts/standing.ts';
import { useMutual } from '#client/lib/mutual.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';

/** What I could take, soonest first, one for each need. */
const FindShifts = () => {
  const { t } = useTranslation('shifts');
  const mutual = useMutual().data;
  return (
    <>
      <PageTitle lead={t('open.lead')}>{t('open.title')}</PageTitle>
      <FittingPart />
      <Paged of={useOpenShifts()}>
        {(items) =>
          items.length === 0 ? (
            <EmptyTeach title={t('open.none')} action={<Go to={paths.week}>{t('open.toWeek')}</Go>}>
              {t('open.noneWhy')}
            </EmptyTeach>
          ) : (
            <section aria-labelledby="open-title">
              <Title order={2} id="open-title">
                {t('open.all')}
              </Title>
              {byNeed(items).map((open) => (
                <OpenNeed key={open.first.needId} open={open} mutual={mutual} />
              ))}
            </section>
          )
        }
      </Paged>
    </>
  );
};
export default FindShifts;
