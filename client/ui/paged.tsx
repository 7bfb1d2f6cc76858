import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from './refusal-note.tsx';
import { Waiting } from './waiting.tsx';

interface Page {
  items: readonly unknown[];
}
interface More {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/**
 * The button for more. It keeps the focus while more comes, so it is never disabled; when all of it has come
 * the focus rests on the words that say so, where the button was.
 */
const MoreButton = ({ of }: { of: More }) => {
  const { t } = useTranslation('kit');
  const end = useRef<HTMLParagraphElement>(null);
  const [pressed, press] = useState(false);
  const isAll = !of.hasNextPage;
  useEffect(() => {
    if (pressed && isAll) end.current?.focus();
  }, [pressed, isAll]);
  if (isAll)
    return (
      pressed && (
        <p ref={end} tabIndex={-1} className="quiet">
          {t('table.all')}
        </p>
      )
    );
  const fetchMore = () => {
    if (of.isFetchingNextPage) return;
    press(true);
    void of.fetchNextPage();
  };
  return (
    <div className="row">
      <Button variant="default" aria-disabled={of.isFetchingNextPage} onClick={fetchMore}>
        {t(of.isFetchingNextPage ? 'table.coming' : 'table.more')}
      </Button>
    </div>
  );
};

/** A list that comes page by page: what has come so far, and a button for more. */
export const Paged = <P extends Page>({
  of,
  children,
}: {
  of: UseInfiniteQueryResult<{ pages: readonly P[] }>;
  children: (items: readonly P['items'][number][]) => ReactNode;
}) => {
  if (of.data === undefined)
    return of.error ? <RefusalNote error={of.error} onAgain={() => void of.refetch()} /> : <Waiting />;
  return (
    <>
      {children(of.data.pages.flatMap((page) => page.items))}
      <MoreButton of={of} />
    </>
  );
};
