import { useTranslation } from 'react-i18next';
import { ConfirmList } from '#client/features/shifts/confirm-list.tsx';
import { useShifts } from '#client/features/shifts/queries.ts';
import { RecordList } from '#client/features/shifts/record-list.tsx';
import { WaitingList } from '#client/features/shifts/waiting-list.tsx';
import { now, today } from '#client/lib/now.ts';
import { useRoles, useWhose } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { addDays } from '#shared/language/time.ts';

const daysBehind = 60;

/** Hours that wait for my word: to be recorded by a carer, to be answered by a holder. */
const HoursPage = () => {
  const { t } = useTranslation('shifts');
  const roles = useRoles();
  const whose = useWhose();
  const shifts = useShifts(addDays(today(), -daysBehind), today());
  return (
    <>
      <PageTitle lead={t('hours.lead')}>{t('hours.title')}</PageTitle>
      <Answered to={shifts}>
        {({ items }) => (
          <>
            <WaitingList />
            {roles.includes('holder') && <ConfirmList shifts={items} whose={whose} />}
            {roles.includes('carer') && <RecordList shifts={items} whose={whose} now={now()} />}
          </>
        )}
      </Answered>
    </>
  );
};
export default HoursPage;
