import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { Answered } from '#client/ui/answered.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { subtract } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import { bookEndpoints } from '#shared/ledger/book-endpoints.ts';
import type { TrialBalanceOn } from '#shared/ledger/statement.ts';
import { useTrialBalanceOn } from './book-queries.ts';

type Kind = TrialBalanceOn['kinds'][number];

const Stood = ({ trial }: { trial: TrialBalanceOn }) => {
  const { t } = useTranslation(['books', 'ledger']);
  if (trial.kinds.length === 0) return <p>{t('trialOn.none')}</p>;
  const columns: Column<Kind>[] = [
    { name: t('ledger:trial.kind'), cell: (kind) => t(`ledger:kinds.${kind.kind}`) },
    { name: t('ledger:trial.debits'), figures: true, cell: (kind) => <Money of={kind.debitsPence} /> },
    { name: t('ledger:trial.credits'), figures: true, cell: (kind) => <Money of={kind.creditsPence} /> },
    {
      name: t('ledger:trial.balance'),
      figures: true,
      cell: (kind) => <Money of={subtract(kind.debitsPence, kind.creditsPence)} />,
    },
  ];
  return (
    <RowsTable
      caption={t('trialOn.caption')}
      captionHidden
      columns={columns}
      rows={trial.kinds}
      keyOf={(kind) => kind.kind}
      foot={[
        t('ledger:trial.sum'),
        <Money key="debits" of={trial.debitsPence} />,
        <Money key="credits" of={trial.creditsPence} />,
        <Money key="balance" of={subtract(trial.debitsPence, trial.creditsPence)} />,
      ]}
    />
  );
};

const OnDay = ({ on }: { on: Day }) => (
  <Answered to={useTrialBalanceOn(on)}>{(trial) => <Stood trial={trial} />}</Answered>
);

/** How all accounts stood at the end of a day that is chosen. */
export const TrialOnPart = () => {
  const { t } = useTranslation('books');
  const [on, setOn] = useState<Day | null>(null);
  const form = useKitForm({
    schema: bookEndpoints.trialBalanceOn.query,
    initial: { on: String(today()) },
    send: async (chosen) => setOn(chosen.on as Day),
  });
  return (
    <Sheet title={t('trialOn.title')}>
      <p>{t('trialOn.why')}</p>
      <KitForm of={form} action={t('trialOn.show')} quiet>
        <DayField {...form.field('on')} label={t('trialOn.on')} />
      </KitForm>
      {on && <OnDay on={on} />}
    </Sheet>
  );
};
