import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Purchase } from '#shared/purchases/schema.ts';
import { useLeave } from './changes.ts';

/** What I pledged, what my share came to, and the way out while there is one. */
export const MyPart = ({ purchase }: { purchase: Purchase }) => {
  const { t } = useTranslation('purchases');
  const leave = useLeave();
  const { mine, status, exitRule, purchaseId, group } = purchase;
  if (!mine) return null;
  const isFree = status === 'offered';
  const mayLeave = mine.status === 'held' && (isFree || status === 'going-ahead');
  return (
    <Sheet title={t('mine.title')}>
      <p>{t(`mine.status.${mine.status}`)}</p>
      <FactsTable
        facts={[
          [t('mine.pledged'), <Money key="pledged" of={mine.pledgedPence} />],
          ...(mine.units === null ? [] : [[t('mine.units'), String(mine.units)] as const]),
          ...(mine.sharePence === null
            ? []
            : [[t('mine.share'), <Money key="share" of={mine.sharePence} />] as const]),
          ...(mine.givenBackPence === null
            ? []
            : [[t('mine.givenBack'), <Money key="back" of={mine.givenBackPence} />] as const]),
          [t('mine.outcome'), mine.outcome],
          ...(group.length === 0 ? [] : [[t('mine.with'), group.join(', ')] as const]),
        ]}
      />
      {mayLeave && (
        <AskFirst
          button={t('leave.button')}
          title={t('leave.title')}
          yes={t('leave.yes')}
          onYes={() => leave.mutate({ params: { purchaseId } }, { onSuccess: () => tell(t('leave.done')) })}
          pending={leave.isPending}
          error={leave.error}
          tried={leave.submittedAt}
        >
          <p>{isFree ? t('leave.free') : t(`leave.after.${exitRule}`)}</p>
        </AskFirst>
      )}
    </Sheet>
  );
};
