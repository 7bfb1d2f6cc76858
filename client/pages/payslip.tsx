import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { usePayslip } from '#client/features/pay/payslip-query.ts';
import { PayslipSlip } from '#client/features/pay/payslip-slip.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Go } from '#client/ui/go.tsx';
import { Money } from '#client/ui/money.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Payslip as Shown } from '#shared/settlements/payslip.ts';

const Head = ({ payslip }: { payslip: Shown }) => {
  const { t } = useTranslation('payslip');
  const { carer, payDay, paidAt, setOffPence, amountPence } = payslip;
  return (
    <Sheet>
      <FactsTable
        facts={[
          [t('carer'), carer.name],
          ...(carer.ref ? [[t('worksNumber'), carer.ref] as const] : []),
          [t('payDay'), paidAt ? <When key="paid" at={paidAt} /> : <When key="day" day={payDay} />],
          ...(setOffPence === 0 ? [] : [[t('setOff'), <Money key="off" of={setOffPence} />] as const]),
          [
            t('sent'),
            <strong key="sent">
              <Money of={amountPence} />
            </strong>,
          ],
        ]}
      />
    </Sheet>
  );
};

/** One pay as a payslip, to read and to print. */
const Payslip = () => {
  const { t } = useTranslation('payslip');
  const payId = useParams()['payId'] ?? '';
  return (
    <Answered page to={usePayslip(payId)}>
      {(payslip) => (
        <>
          <PageTitle above={payslip.mutualName}>{t('title')}</PageTitle>
          <Head payslip={payslip} />
          {payslip.slips.map((slip) => (
            <PayslipSlip
              key={`${slip.engagement} ${slip.holder?.memberId ?? ''}`}
              slip={slip}
              mutualName={payslip.mutualName}
            />
          ))}
          <div className="row not-printed">
            <Button onClick={() => window.print()} leftSection={<IconPrinter aria-hidden="true" />}>
              {t('print')}
            </Button>
            <Go to={paths.statement(payId)} variant="subtle">
              {t('back')}
            </Go>
          </div>
        </>
      )}
    </Answered>
  );
};
export default Payslip;
