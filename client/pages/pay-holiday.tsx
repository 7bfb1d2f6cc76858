import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useWork } from '#client/features/oversight/queries.ts';
import { HolidayPaidForm } from '#client/features/pay/holiday-paid-form.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** Holiday that payroll pays: one day to enter. */
const PayHoliday = () => {
  const { t } = useTranslation('holiday');
  const holidayId = useParams()['holidayId'] ?? '';
  const navigate = useNavigate();
  return (
    <Answered page to={useWork()}>
      {({ groups }) => {
        const all = groups.find(({ kind }) => kind === 'holiday-to-pay')?.items ?? [];
        const item = all.find(({ key }) => key === holidayId);
        if (!item)
          return (
            <>
              <PageTitle>{t('pay.gone')}</PageTitle>
              <EmptyTeach title={t('pay.gone')} action={<Go to={paths.work}>{t('pay.back')}</Go>}>
                {t('pay.goneWhy')}
              </EmptyTeach>
            </>
          );
        const facts = {
          name: item.person?.name ?? '',
          amountPence: item.amountPence ?? 0,
          fromOn: item.byOn,
        };
        return (
          <>
            <PageTitle lead={t('pay.lead', facts)}>{t('pay.title', facts)}</PageTitle>
            <Sheet>
              <HolidayPaidForm holidayId={holidayId} onSaved={() => void navigate(paths.work)} />
            </Sheet>
          </>
        );
      }}
    </Answered>
  );
};
export default PayHoliday;
