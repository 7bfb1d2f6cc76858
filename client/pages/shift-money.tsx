import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { EntriesTable } from '#client/features/ledger/entries-table.tsx';
import { useShiftMoney } from '#client/features/oversight/queries.ts';
import { PayLines } from '#client/features/pay/pay-lines.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Id } from '#shared/language/ids.ts';
import type { ShiftEntries } from '#shared/oversight/schema.ts';

const Settled = ({ line }: { line: ShiftEntries['settled'][number] }) => {
  const { t } = useTranslation('oversight');
  return (
    <Sheet title={t('shift.settled')}>
      <p>
        {line.purpose} · {t('shift.time')}: <When minutes={line.minutes} />
      </p>
      {line.unconfirmed && (
        <p>
          <StatusMark is="attention">{t('shift.unconfirmed')}</StatusMark>
        </p>
      )}
      <PayLines lines={line.lines} />
      <Go to={paths.settlement(line.settlementId)} variant="default">
        {t('shift.settlement')}
      </Go>
    </Sheet>
  );
};

const Money = ({ money }: { money: ShiftEntries }) => {
  const { t } = useTranslation('oversight');
  const { holder, carer } = money;
  return (
    <>
      <PageTitle
        above={<When starts={money.startsAt} ends={money.endsAt} />}
        lead={
          carer
            ? t('shift.lead', { holder: holder.name, carer: carer.name })
            : t('shift.leadAlone', { holder: holder.name })
        }
      >
        {t('shift.title')}
      </PageTitle>
      {money.settled.length === 0 && (
        <EmptyTeach title={t('shift.notSettled')}>{t('shift.notSettledWhy')}</EmptyTeach>
      )}
      {money.settled.map((line) => (
        <Settled key={line.settlementId} line={line} />
      ))}
      <EntriesTable caption={t('shift.own')} entries={money.entries} />
      {money.together.length > 0 && (
        <>
          <EntriesTable caption={t('shift.together')} entries={money.together} />
          <p className="quiet">{t('shift.togetherWhy')}</p>
        </>
      )}
    </>
  );
};

/** Where every penny of one shift went. */
const ShiftMoney = () => {
  const shiftId = useParams()['shiftId'] as Id<'shift'>;
  return <Answered to={useShiftMoney(shiftId)}>{(money) => <Money money={money} />}</Answered>;
};
export default ShiftMoney;
