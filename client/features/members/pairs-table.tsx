import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { RowsTable } from '#client/ui/rows-table.tsx';
import type { Pair } from '#shared/members/pairs/schema.ts';

/** Who works with whom, who employs, and whether they live together. */
export const PairsTable = ({ pairs }: { pairs: readonly Pair[] }) => {
  const { t } = useTranslation('members');
  if (pairs.length === 0) return <p>{t('pairs.none')}</p>;
  return (
    <RowsTable
      caption={t('pairs.caption')}
      captionHidden
      rows={pairs}
      keyOf={(pair) => `${pair.holderId} ${pair.carerId}`}
      columns={[
        { name: t('pairs.holder'), cell: (pair) => pair.holderName },
        { name: t('pairs.carer'), cell: (pair) => pair.carerName },
        { name: t('pairs.closeness'), cell: (pair) => t(`closeness.${pair.closeness}`) },
        { name: t('pairs.engagement'), cell: (pair) => t(`engagement.${pair.engagement}`) },
        {
          name: t('pairs.household'),
          cell: (pair) => t(pair.sameHousehold ? 'pairs.yes' : 'pairs.no'),
        },
        {
          name: t('pairs.change'),
          cell: (pair) => (
            <Link
              to={paths.pair(pair.holderId, pair.carerId)}
              aria-label={t('pairs.changeOne', { holder: pair.holderName, carer: pair.carerName })}
            >
              {t('pairs.change')}
            </Link>
          ),
        },
      ]}
    />
  );
};
