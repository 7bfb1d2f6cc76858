import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EngagementForm } from '#client/features/members/engagement-form.tsx';
import { HouseholdForm } from '#client/features/members/household-form.tsx';
import { useRecord } from '#client/features/members/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** What belongs to a holder and a carer together. */
const Pair = () => {
  const { t } = useTranslation('members');
  const { holderId = '', carerId } = useParams();
  return (
    <Answered to={useRecord(holderId)}>
      {({ pairs }) =>
        pairs
          .filter((pair) => pair.carerId === carerId)
          .map((pair) => (
            <div key={pair.carerId}>
              <PageTitle lead={t('pairs.pageLead')}>
                {t('pairs.pageTitle', { holder: pair.holderName, carer: pair.carerName })}
              </PageTitle>
              <Sheet title={t('pairs.engagementTitle')}>
                <EngagementForm pair={pair} />
              </Sheet>
              <Sheet title={t('pairs.householdTitle')}>
                <HouseholdForm pair={pair} />
              </Sheet>
            </div>
          ))
      }
    </Answered>
  );
};
export default Pair;
