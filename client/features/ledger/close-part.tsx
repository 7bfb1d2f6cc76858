import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { MonthShown } from '#shared/ledger/month.ts';
import { monthEndpoints } from '#shared/ledger/month-endpoints.ts';
import { MonthMark } from './month-mark.tsx';
import { OpenItems } from './open-items.tsx';
import { SealNote } from './seal-note.tsx';

const CloseIt = ({ month }: { month: MonthShown }) => {
  const { t } = useTranslation('books');
  const close = useChange(monthEndpoints.closeMonth, ['ledger', 'oversight']);
  const { monthOn, openCount } = month;
  return (
    <AskFirst
      button={t('close.button')}
      title={t('close.title')}
      yes={t('close.yes')}
      onYes={() =>
        close.mutate({ params: { monthOn }, body: { openCount } }, { onSuccess: () => tell(t('close.done')) })
      }
      pending={close.isPending}
      error={close.error}
      tried={close.submittedAt}
    >
      <p>{t('close.follows')}</p>
      {openCount > 0 && <p>{t('close.open', { count: openCount })}</p>}
    </AskFirst>
  );
};

/** Where a month stands, what is open in it, and closing it. */
export const ClosePart = ({ month }: { month: MonthShown }) => {
  const { t } = useTranslation('books');
  return (
    <Sheet title={t('close.part')}>
      <p>
        <MonthMark state={month.state} />
      </p>
      {month.closed && <p>{t('close.by', { name: month.closed.closedBy, at: month.closed.closedAt })}</p>}
      <h3>{t(month.closed ? 'open.titleThen' : 'open.title')}</h3>
      <OpenItems items={month.openItems} />
      {month.state === 'can-be-closed' && <CloseIt month={month} />}
      {month.closed && <SealNote seal={month.closed.seal} />}
    </Sheet>
  );
};
