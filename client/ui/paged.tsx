import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from './refusal-note.tsx';
import { Waiting } from './waiting.tsx';

interface Page {
  items: readonly unknown[];
}

/** A list that comes page by page: what has come so far, and a button for more. */
export const Paged = <P extends Page>({
  of,
  children,
}: {
  of: UseInfiniteQueryResult<{ pages: readonly P[] }>;
  children: (items: readonly P['items'][number][]) => ReactNode;
}) => {
  const { t } = useTranslation('kit');
  if (of.data === undefined)
    return of.error ? <RefusalNote error={of.error} onAgain={() => void of.refetch()} /> : <Waiting />;
  return (
    <>
      {children(of.data.pages.flatMap((page) => page.items))}
      {of.hasNextPage && (
        <div className="row">
          <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
            {t('table.more')}
          </Button>
        </div>
      )}
    </>
  );
};
