import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { PayLines } from '#client/features/pay/pay-lines.tsx';
import { useStatements } from '#client/features/settlements/queries.ts';
import { StatementFacts } from '#client/features/settlements/statement-facts.tsx';
import { useMutual } from '#client/lib/mutual.ts';
import { useMember } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { When } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { Statement as StatementShown } from '#shared/settlements/schema.ts';

const Shown = ({ statement }: { statement: StatementShown }) => {
  const { t } = useTranslation(['settlements', 'payslip']);
  const mutual = useMutual().data;
  const member = useMember();
  return (
    <>
      <PageTitle
        above={mutual?.name}
        lead={<When from={statement.weekOn} through={addDays(statement.weekOn, 6)} />}
      >
        {t('statement.title', { name: member?.name ?? '' })}
      </PageTitle>
      <StatementFacts statement={statement} />
      {statement.shifts.map((shift) => (
        <Sheet
          key={`${shift.shiftId} ${shift.part}`}
          title={
            <>
              <When at={shift.startsAt} /> · {shift.holderName}
            </>
          }
        >
          <p>
            {shift.part === 'correction' && `${t('statement.correction')} `}
            {t('statement.shift', { minutes: shift.paidMinutes, amountPence: shift.toCarerPence })}
            {shift.unconfirmed && ` ${t('statement.unconfirmed')}`}
          </p>
          <PayLines lines={shift.lines} reader="carer" />
        </Sheet>
      ))}
      <div className="row not-printed">
        <Button onClick={() => window.print()} leftSection={<IconPrinter aria-hidden="true" />}>
          {t('statement.print')}
        </Button>
        <Go to={paths.payslip(statement.payId)} variant="default">
          {t('open', { ns: 'payslip' })}
        </Go>
        <Go to={paths.pay} variant="subtle">
          {t('statement.back')}
        </Go>
      </div>
    </>
  );
};

/** One pay, to read and to print. Older ones are fetched until it is found. */
const Statement = () => {
  const { t } = useTranslation('settlements');
  const { payId } = useParams();
  const statements = useStatements();
  const found = statements.data?.find((statement) => statement.payId === payId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = statements;
  const goOn = !found && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (goOn) void fetchNextPage();
  }, [goOn, fetchNextPage]);
  return (
    <Answered page to={statements}>
      {() => {
        if (found) return <Shown statement={found} />;
        if (hasNextPage) return <Waiting />;
        return (
          <>
            <PageTitle>{t('statement.missing')}</PageTitle>
            <EmptyTeach title={t('statement.missing')} action={<Go to={paths.pay}>{t('statement.back')}</Go>}>
              {t('statement.missingWhy')}
            </EmptyTeach>
          </>
        );
      }}
    </Answered>
  );
};
export default Statement;
