import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Sheet } from '#client/ui/sheet.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { usePurchases } from './queries.ts';

/** My own shares of what was bought with others, beside my other spending; nobody else stands here. */
export const MyShares = () => {
  const { t } = useTranslation('purchases');
  const say = useSayWhen();
  const mine = (usePurchases().data?.items ?? []).flatMap((purchase) => {
    const { mine: part } = purchase;
    const counts = part?.sharePence || part?.status === 'held';
    return part && counts ? [{ ...purchase, part }] : [];
  });
  if (mine.length === 0) return null;
  return (
    <Sheet title={t('shares.title')}>
      <ul>
        {mine.map(({ purchaseId, title, takesPlaceOn, part }) => (
          <li key={purchaseId}>
            <Link to={paths.purchase(purchaseId)}>{title}</Link>, {say({ day: takesPlaceOn })}.{' '}
            {part.sharePence
              ? t('shares.share', { sharePence: part.sharePence })
              : t('shares.pledged', { pledgedPence: part.pledgedPence })}
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
