import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Money } from '#client/ui/money.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { Collection } from '#shared/settlements/collection.ts';
import { CollectionMark } from './collection-mark.tsx';
import './collection-line.css';

export const CollectionLine = ({ collection }: { collection: Collection }) => {
  const { t } = useTranslation('payments');
  const say = useSayWhen();
  const { weekOn, dueId, askedPence } = collection;
  return (
    <li className="collection-line">
      <Link to={paths.collection(dueId)}>
        {t('collected.weekOf', { days: say({ from: weekOn, through: addDays(weekOn, 6) }) })}
      </Link>
      <span>
        <strong>
          <Money of={askedPence} />
        </strong>
        <CollectionMark collection={collection} />
      </span>
    </li>
  );
};
