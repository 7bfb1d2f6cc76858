import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PayeeNote } from '#client/features/payments/payee-note.tsx';
import { usePayee } from '#client/features/payments/queries.ts';
import { useStatements } from '#client/features/settlements/queries.ts';
import { StatementLine } from '#client/features/settlements/statement-line.tsx';
import { ComingPay } from '#client/features/shifts/coming-pay.tsx';
import { useShifts } from '#client/features/shifts/queries.ts';
import { useMutual } from '#client/lib/mutual.ts';
import { today } from '#client/lib/now.ts';
import { useWhose } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { addDays, mondayOf } from '#shared/language/time.ts';

const weeksBehind = 4;

/** What I have coming, when, and every statement so far. */
const PayPage = () => {
  const { t } = useTranslation('settlements');
  const whose = useWhose();
  const monday = mondayOf(today());
  const shifts = useShifts(addDays(monday, -7 * weeksBehind), addDays(monday, 6)).data?.items;
  const mutual = useMutual().data;
  const payee = usePayee().data;
  const statements = useStatements();
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      {payee && <PayeeNote payee={payee} />}
      {shifts && mutual && <ComingPay shifts={shifts} whose={whose} mutual={mutual} />}
      <Sheet title={t('statements')}>
        <Answered to={statements}>
          {(items) =>
            items.length === 0 ? (
              <EmptyTeach title={t('none')}>{t('noneWhy')}</EmptyTeach>
            ) : (
              <ul className="plain-list">
                {items.map((statement) => (
                  <StatementLine key={statement.payId} statement={statement} />
                ))}
              </ul>
            )
          }
        </Answered>
        {statements.hasNextPage && (
          <Button
            variant="default"
            loading={statements.isFetchingNextPage}
            onClick={() => void statements.fetchNextPage()}
          >
            {t('earlier')}
          </Button>
        )}
      </Sheet>
    </>
  );
};
export default PayPage;
