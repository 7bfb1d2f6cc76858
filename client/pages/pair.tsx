import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { EngagementForm } from '#client/features/members/engagement-form.tsx';
import { HouseholdForm } from '#client/features/members/household-form.tsx';
import { useRecord } from '#client/features/members/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Pair as PairShown } from '#shared/members/pairs/schema.ts';

const Shown = ({ pair }: { pair: PairShown }) => {
  const { t } = useTranslation('members');
  const both = [
    { id: pair.holderId, name: pair.holderName },
    { id: pair.carerId, name: pair.carerName },
  ];
  return (
    <>
      <PageTitle lead={t('pairs.pageLead')}>
        {t('pairs.pageTitle', { holder: pair.holderName, carer: pair.carerName })}
      </PageTitle>
      <Sheet title={t('pairs.engagementTitle')}>
        <EngagementForm pair={pair} />
      </Sheet>
      <Sheet title={t('pairs.householdTitle')}>
        <HouseholdForm pair={pair} />
      </Sheet>
      <div className="row">
        {both.map(({ id, name }) => (
          <Go key={id} to={paths.member(id)} variant="subtle">
            {t('pairs.back', { name })}
          </Go>
        ))}
      </div>
    </>
  );
};

/** What belongs to a holder and a carer together. */
const Pair = () => {
  const { t } = useTranslation('members');
  const { holderId = '', carerId } = useParams();
  return (
    <Answered page to={useRecord(holderId)}>
      {({ pairs, name }) => {
        const pair = pairs.find((one) => one.carerId === carerId);
        if (pair) return <Shown pair={pair} />;
        return (
          <>
            <PageTitle>{t('pairs.missing')}</PageTitle>
            <EmptyTeach
              title={t('pairs.missing')}
              action={<Go to={paths.member(holderId)}>{t('pairs.back', { name })}</Go>}
            >
              {t('pairs.missingWhy')}
            </EmptyTeach>
          </>
        );
      }}
    </Answered>
  );
};
export default Pair;
