import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { CollectionLine } from '#client/features/payments/collection-line.tsx';
import { ComingPart } from '#client/features/payments/coming-part.tsx';
import { useCollections, useComingCollection } from '#client/features/payments/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** What was and will be collected from me. */
const Collections = () => {
  const { t } = useTranslation('payments');
  return (
    <>
      <PageTitle lead={t('list.lead')}>{t('list.title')}</PageTitle>
      <Answered to={useComingCollection()}>{(coming) => <ComingPart coming={coming} />}</Answered>
      <Paged of={useCollections()}>
        {(items) =>
          items.length === 0 ? (
            <EmptyTeach title={t('list.none')}>{t('list.noneWhy')}</EmptyTeach>
          ) : (
            <Sheet>
              <ul className="plain-list">
                {items.map((collection) => (
                  <CollectionLine key={collection.dueId} collection={collection} />
                ))}
              </ul>
            </Sheet>
          )
        }
      </Paged>
      <div className="row">
        <Go to={paths.card} variant="default">
          {t('way.page')}
        </Go>
        <Go to={paths.budget} variant="subtle">
          {t('way.back')}
        </Go>
      </div>
    </>
  );
};
export default Collections;
