import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { RowsTable } from '#client/ui/rows-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { PayLine } from '#shared/pay/lines.ts';
import type { Slip } from '#shared/settlements/payslip.ts';
import { sayPayLine, sourceOf } from './say-pay-line.ts';

const ByRate = ({ slip }: { slip: Slip }) => {
  const { t } = useTranslation(['payslip', 'pay']);
  const named = (line: PayLine) => t(`kinds.${line.kind}`, { ns: 'pay' });
  return (
    <RowsTable
      caption={t('byRate')}
      columns={[
        { name: t('what'), cell: named },
        {
          name: t('hours'),
          figures: true,
          cell: ({ minutes }) => (minutes === null ? null : <When minutes={minutes} />),
        },
        {
          name: t('how'),
          cell: (line) => `${sayPayLine(line, t)}, ${t(`source.${sourceOf(line)}`, { ns: 'pay' })}`,
        },
        { name: t('amount'), figures: true, cell: (line) => <Money of={line.amountPence} /> },
      ]}
      rows={slip.lines}
      keyOf={(line) => `${line.kind} ${line.rule} ${line.ratePence} ${line.basisPoints} ${line.source}`}
    />
  );
};

const Sums = ({ slip }: { slip: Slip }) => {
  const { t } = useTranslation('payslip');
  const { expensesPence, deductionsPence, owedBackPence } = slip;
  return (
    <FactsTable
      facts={[
        [t('gross'), <Money key="gross" of={slip.grossPence} />],
        ...(expensesPence === 0 ? [] : [[t('expenses'), <Money key="exp" of={expensesPence} />] as const]),
        ...(slip.engagement === 'self-employed'
          ? []
          : [[t('deductions'), <Money key="ded" of={deductionsPence} />] as const]),
        [
          t('net'),
          <strong key="net">
            <Money of={slip.netPence} />
          </strong>,
        ],
        ...(owedBackPence === 0 ? [] : [[t('owedBack'), <Money key="back" of={owedBackPence} />] as const]),
      ]}
    />
  );
};

/** What the employer pays on top, and the holiday this pay earned. */
const OnTop = ({ slip }: { slip: Slip }) => {
  const { t } = useTranslation('payslip');
  if (slip.engagement === 'self-employed') return <p>{t('selfEmployed')}</p>;
  const { employerNiPence, employerPensionPence, holidayKeptPence, holidayPaidOutPence } = slip;
  return (
    <>
      <p className="quiet">{t('deductionsWhy')}</p>
      <FactsTable
        facts={[
          [t('employerNi'), <Money key="ni" of={employerNiPence} />],
          [t('employerPension'), <Money key="pension" of={employerPensionPence} />],
          [t('holidayKept'), <Money key="kept" of={holidayKeptPence} />],
          ...(holidayPaidOutPence === 0
            ? []
            : [[t('holidayPaidOut'), <Money key="out" of={holidayPaidOutPence} />] as const]),
          [t('holidayLeft'), <When key="left" minutes={slip.holidayLeftMinutes ?? 0} />],
        ]}
      />
    </>
  );
};

/** One employer’s part of a pay. */
export const PayslipSlip = ({ slip, mutualName }: { slip: Slip; mutualName: string }) => {
  const { t } = useTranslation('payslip');
  const { holder, engagement, fromOn, untilOn } = slip;
  return (
    <Sheet title={t(`from.${engagement}`, { name: holder?.name ?? mutualName })}>
      <FactsTable
        facts={[
          ...(holder?.ref ? [[t('employerRef'), holder.ref] as const] : []),
          [t('period'), <When key="period" from={fromOn} through={untilOn} />],
          [t('worked'), <When key="worked" minutes={slip.workedMinutes} />],
        ]}
      />
      <ByRate slip={slip} />
      <Sums slip={slip} />
      <OnTop slip={slip} />
      {slip.wageShortfalls.map((short) => (
        <p key={short.weekOn}>
          <StatusMark is={short.madeGoodAt ? 'good' : 'attention'}>
            {t(short.madeGoodAt ? 'wasShort' : 'short', { ...short })}
          </StatusMark>
        </p>
      ))}
    </Sheet>
  );
};
