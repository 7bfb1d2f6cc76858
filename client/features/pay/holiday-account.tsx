import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { RowsTable } from '#client/ui/rows-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { HolidayAccount as Account } from '#shared/pay/holiday-endpoints.ts';
import { HolidayForm } from './holiday-form.tsx';
import { HolidayTaken } from './holiday-taken.tsx';

const Figures = ({ account }: { account: Account }) => {
  const { t } = useTranslation('holiday');
  const { paidOutPence, keptPence, takenPence, paidPence, leftPence } = account;
  return (
    <FactsTable
      facts={[
        [t('facts.worked'), <When key="worked" minutes={account.workedMinutes} />],
        [t('facts.earned'), <When key="earned" minutes={account.earnedMinutes} />],
        [t('facts.taken'), <When key="taken" minutes={account.takenMinutes} />],
        [t('facts.kept'), <Money key="kept" of={keptPence} />],
        ...(paidOutPence === 0 ? [] : [[t('facts.paidOut'), <Money key="out" of={paidOutPence} />] as const]),
        [t('facts.forTaken'), <Money key="for" of={takenPence} />],
        [t('facts.paid'), <Money key="paid" of={paidPence} />],
        [t('facts.keptLeft'), <Money key="left" of={leftPence} />],
      ]}
    />
  );
};

/** The record that the law asks for, as far back as it is kept. */
const Weeks = ({ weeks }: { weeks: Account['weeks'] }) => {
  const { t } = useTranslation('holiday');
  if (weeks.length === 0) return null;
  return (
    <details>
      <summary>{t('weeks.open', { count: weeks.length })}</summary>
      <RowsTable
        caption={t('weeks.caption')}
        columns={[
          {
            name: t('weeks.week'),
            cell: ({ weekOn }) => <When from={weekOn} through={addDays(weekOn, 6)} />,
          },
          { name: t('weeks.worked'), figures: true, cell: ({ minutes }) => <When minutes={minutes} /> },
          { name: t('facts.kept'), figures: true, cell: (week) => <Money of={week.keptPence} /> },
          { name: t('facts.paidOut'), figures: true, cell: (week) => <Money of={week.paidOutPence} /> },
        ]}
        rows={weeks}
        keyOf={({ weekOn }) => weekOn}
      />
    </details>
  );
};

/** Paid holiday of one carer with one employer: what is left first, then how it comes to that. */
export const HolidayAccount = ({ account, isMine }: { account: Account; isMine: boolean }) => {
  const { t } = useTranslation('holiday');
  const { carer, holder, leftMinutes } = account;
  const employer = holder?.name ?? t('mutual');
  return (
    <Sheet title={isMine ? t('with', { name: employer }) : carer.name}>
      <p className="lead">
        {leftMinutes > 0
          ? t('left', { leftMinutes })
          : t('noneLeft', { earnedMinutes: account.earnedMinutes })}
      </p>
      <Figures account={account} />
      <HolidayTaken taken={account.taken} />
      {leftMinutes >= 15 && <HolidayForm account={account} />}
      <Weeks weeks={account.weeks} />
    </Sheet>
  );
};
