import { useTranslation } from 'react-i18next';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { oversightEndpoints } from '#shared/oversight/endpoints.ts';
import type { Explanation } from '#shared/oversight/explain.ts';
import type { Unexplained } from '#shared/oversight/schema.ts';
import { sizeOf } from './say-movement.ts';
import type { Whose } from './whose-part.tsx';

/** Says what the books will say, and then lets them. */
export const PutInBooks = ({
  of,
  as,
  whose,
  onDone,
}: {
  of: Unexplained;
  as: Explanation;
  whose: Whose | null;
  onDone: () => void;
}) => {
  const { t } = useTranslation('explaining');
  const explain = useChange(oversightEndpoints.explainMovement, ['oversight', 'ledger', 'settlements']);
  const put = () => {
    const body = whose ? { as, memberId: whose.memberId } : { as };
    explain.mutate({ params: { movementId: of.movementId }, body }, { onSuccess: onDone });
  };
  return (
    <AskFirst
      button={t('put')}
      title={t('ask')}
      yes={t('yes')}
      onYes={put}
      pending={explain.isPending}
      error={explain.error}
      tried={explain.submittedAt}
    >
      <p>
        {t(`follows.${as}-${of.amountPence < 0 ? 'went' : 'came'}`, {
          name: whose?.name ?? '',
          amountPence: sizeOf(of.amountPence),
        })}
        {of.feePence !== 0 && ` ${t('follows.fee', { feePence: sizeOf(of.feePence) })}`}
      </p>
      <p>{t('follows.stays')}</p>
    </AskFirst>
  );
};
