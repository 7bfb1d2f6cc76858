import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { EntriesTable } from '#client/features/common-fund/entries-table.tsx';
import { FundPicture } from '#client/features/common-fund/fund-picture.tsx';
import { FundSums } from '#client/features/common-fund/fund-sums.tsx';
import { useFund } from '#client/features/common-fund/queries.ts';
import { ReserveLine } from '#client/features/common-fund/reserve-line.tsx';
import { useRoles } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** The common fund, open to every member. */
const CommonFund = () => {
  const { t } = useTranslation('common-fund');
  const isCoordinator = useRoles().includes('coordinator');
  return (
    <Answered page to={useFund()}>
      {(fund) => (
        <>
          <PageTitle lead={t('lead', { freePence: fund.freePence })}>{t('title')}</PageTitle>
          <Sheet>
            <p>{t('how')}</p>
            {isCoordinator && (
              <div className="row">
                <Go to={paths.reserveFund}>{t('toReserve')}</Go>
              </div>
            )}
          </Sheet>
          <FundPicture fund={fund} />
          <FundSums fund={fund} />
          {fund.reserves.map((reserve) => (
            <ReserveLine key={reserve.reserveId} reserve={reserve} isCoordinator={isCoordinator} />
          ))}
          <EntriesTable />
        </>
      )}
    </Answered>
  );
};
export default CommonFund;
