import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';
import type { SettlementDetail } from '#shared/settlements/schema.ts';
import { settlingTouches } from './settling-queries.ts';

/** What is parked, and one button that tries all of it again. */
export const RetryPart = ({ settlement }: { settlement: SettlementDetail }) => {
  const { t } = useTranslation('settling');
  const again = useChange(settlementsEndpoints.advanceSettlement, settlingTouches);
  const { settlementId, counts } = settlement;
  const parkedDues = counts.dues.parked;
  const parkedPays = counts.pays.parked;
  if (parkedDues + parkedPays === 0) return null;
  return (
    <NextThing
      title={t('retry.title')}
      action={
        <Button
          loading={again.isPending}
          onClick={() =>
            again.mutate(
              { params: { settlementId } },
              {
                onSuccess: ({ status }) => tell(t(status === 'closed' ? 'retry.all' : 'retry.some')),
              },
            )
          }
        >
          {t('retry.button')}
        </Button>
      }
    >
      {parkedDues > 0 && <p>{t('retry.dues', { count: parkedDues })}</p>}
      {parkedPays > 0 && <p>{t('retry.pays', { count: parkedPays })}</p>}
      <p>{t('retry.why')}</p>
      {again.error && <RefusalNote error={again.error} takesFocus={again.submittedAt} />}
    </NextThing>
  );
};
