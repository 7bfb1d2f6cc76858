import { useTranslation } from 'react-i18next';
import { HolidayAccount } from '#client/features/pay/holiday-account.tsx';
import { useHolidays } from '#client/features/pay/holiday-queries.ts';
import { useWhose } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** Paid holiday, the same before the carer and whoever employs them. */
const Holiday = () => {
  const { t } = useTranslation('holiday');
  const whose = useWhose();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Answered to={useHolidays()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyTeach title={t('none')}>{t('noneWhy')}</EmptyTeach>
          ) : (
            items.map((account) => (
              <HolidayAccount
                key={`${account.carer.memberId} ${account.holder?.memberId ?? ''}`}
                account={account}
                isMine={account.carer.memberId === whose}
              />
            ))
          )
        }
      </Answered>
    </>
  );
};
export default Holiday;
