import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useLookAtCollection } from '#client/features/payments/changes.ts';
import { CollectionFacts } from '#client/features/payments/collection-facts.tsx';
import { CollectionHelp } from '#client/features/payments/collection-help.tsx';
import { CollectionVisits } from '#client/features/payments/collection-visits.tsx';
import { useCollection } from '#client/features/payments/queries.ts';
import { useLookAgain } from '#client/features/payments/use-look-again.ts';
import { useMutual } from '#client/lib/mutual.ts';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { When } from '#client/ui/when.tsx';
import type { Id } from '#shared/language/ids.ts';
import { addDays } from '#shared/language/time.ts';
import type { CollectionDetail } from '#shared/settlements/collection.ts';

const Shown = ({ collection }: { collection: CollectionDetail }) => {
  const { t } = useTranslation('payments');
  const mutual = useMutual().data;
  const { weekOn, status } = collection;
  return (
    <>
      <PageTitle above={mutual?.name} lead={<When from={weekOn} through={addDays(weekOn, 6)} />}>
        {t(status === 'collected' ? 'collected.receipt' : 'collected.title')}
      </PageTitle>
      <CollectionHelp collection={collection} />
      <CollectionFacts collection={collection} />
      <CollectionVisits collection={collection} />
      <div className="row not-printed">
        {status === 'collected' && (
          <Button
            variant="default"
            onClick={() => window.print()}
            leftSection={<IconPrinter aria-hidden="true" />}
          >
            {t('collected.print')}
          </Button>
        )}
        <Go to={paths.collections} variant="subtle">
          {t('collected.back')}
        </Go>
      </div>
    </>
  );
};

/** One collection, before and after: to read, to mend, and to print as a receipt. */
const CollectionPage = () => {
  const { t } = useTranslation('payments');
  const dueId = useParams()['dueId'] as Id<'due'>;
  const [search] = useSearchParams();
  const look = useLookAtCollection();
  const lookNow = () =>
    look.mutate({ params: { dueId } }, { onSuccess: ({ status }) => tell(t(`help.after.${status}`)) });
  useLookAgain(search.get('paid') === 'back', lookNow);
  return (
    <>
      {look.isPending && <Waiting for={t('way.looking')} />}
      {look.error && <RefusalNote error={look.error} takesFocus={look.submittedAt} onAgain={lookNow} />}
      <Answered page to={useCollection(dueId)}>
        {(collection) => <Shown collection={collection} />}
      </Answered>
    </>
  );
};
export default CollectionPage;
