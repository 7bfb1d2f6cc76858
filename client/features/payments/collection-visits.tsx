import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Pence } from '#shared/language/money.ts';
import type { CollectionDetail } from '#shared/settlements/collection.ts';
import './collection-line.css';

/** What one part of it is for, and what that comes to. */
const Part = ({ amountPence, children }: { amountPence: Pence; children: ReactNode }) => (
  <li className="collection-line">
    <span>{children}</span>
    <strong>
      <Money of={amountPence} />
    </strong>
  </li>
);

const Visits = ({ visits }: Pick<CollectionDetail, 'visits'>) => {
  const { t } = useTranslation('payments');
  return (
    <Sheet title={t('collected.visits')}>
      <ul className="plain-list">
        {visits.map(({ shiftId, startsAt, carerName, paidMinutes, amountPence, unconfirmed }) => (
          <Part key={`${shiftId} ${amountPence}`} amountPence={amountPence}>
            <span>
              <When at={startsAt} /> · {carerName} · <When minutes={paidMinutes} />
              {unconfirmed && ` · ${t('collected.unconfirmed')}`}
            </span>
          </Part>
        ))}
      </ul>
    </Sheet>
  );
};

const Shares = ({ shares }: Pick<CollectionDetail, 'shares'>) => {
  const { t } = useTranslation('payments');
  return (
    <Sheet title={t('collected.shares')}>
      <ul className="plain-list">
        {shares.map(({ purchaseId, title, amountPence }) => (
          <Part key={purchaseId} amountPence={amountPence}>
            {title}
          </Part>
        ))}
      </ul>
    </Sheet>
  );
};

/** Everything a collection is for, line by line. */
export const CollectionVisits = ({ collection: { visits, shares } }: { collection: CollectionDetail }) => (
  <>
    {visits.length > 0 && <Visits visits={visits} />}
    {shares.length > 0 && <Shares shares={shares} />}
  </>
);
