import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { budgetsEndpoints } from '#shared/budgets/endpoints.ts';
import type { Saving } from '#shared/budgets/saving.ts';

/** What is saved for a purpose, and its two ends. */
export const SavingLine = ({ saving }: { saving: Saving }) => {
  const { t } = useTranslation('budgets');
  const end = useChange(budgetsEndpoints.endSaving, ['budgets', 'oversight']);
  const { savingId, purpose, amountPence, neededOn, agreedReference } = saving;
  const endAs = (as: 'spent' | 'given-up') =>
    end.mutate({ params: { savingId }, body: { as } }, { onSuccess: () => tell(t(`aside.ended.${as}`)) });
  return (
    <li>
      <p>
        {t('aside.line', { purpose, amountPence })} {neededOn && t('aside.needed', { neededOn })}{' '}
        {agreedReference && t('aside.agreed', { agreedReference })}
      </p>
      <AskFirst
        isOneOfMany
        button={t('aside.end')}
        title={t('aside.endTitle', { purpose })}
        yes={t('aside.spent')}
        onYes={() => endAs('spent')}
        pending={end.isPending}
        error={end.error}
      >
        <p>{t('aside.endWhy')}</p>
        <Button variant="default" onClick={() => endAs('given-up')} loading={end.isPending}>
          {t('aside.givenUp')}
        </Button>
      </AskFirst>
    </li>
  );
};
