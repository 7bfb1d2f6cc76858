import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { paidInSources } from '#shared/ledger/bank/schema.ts';
import { usePaidIn } from './whose.ts';

/** Money that came into my account: where from. */
export const PaidInPart = ({ lineId }: { lineId: string }) => {
  const { t } = useTranslation(['bank', 'ledger']);
  const paidIn = usePaidIn();
  return (
    <>
      <ul className="bank-choices">
        {paidInSources.map((source) => (
          <li key={source}>
            <Button
              variant="default"
              onClick={() =>
                paidIn.mutate(
                  { params: { lineId }, body: { source } },
                  { onSuccess: () => tell(t('paidIn.done')) },
                )
              }
            >
              {t('paidIn.from', { source: t(`ledger:kinds.holder-${source}`) })}
            </Button>
          </li>
        ))}
      </ul>
      {paidIn.error && <RefusalNote error={paidIn.error} takesFocus={paidIn.submittedAt} />}
    </>
  );
};
