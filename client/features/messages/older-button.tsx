import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Older {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Above what is shown. It keeps the focus while more comes; at the beginning the words that say so take it. */
export const OlderButton = ({ of }: { of: Older }) => {
  const { t } = useTranslation('messages');
  const beginning = useRef<HTMLParagraphElement>(null);
  const [pressed, press] = useState(false);
  const isAll = !of.hasNextPage;
  useEffect(() => {
    if (pressed && isAll) beginning.current?.focus();
  }, [pressed, isAll]);
  if (isAll)
    return pressed ? (
      <p ref={beginning} tabIndex={-1} className="quiet">
        {t('thread.beginning')}
      </p>
    ) : null;
  const fetchOlder = () => {
    if (of.isFetchingNextPage) return;
    press(true);
    void of.fetchNextPage();
  };
  return (
    <div className="row">
      <Button variant="default" aria-disabled={of.isFetchingNextPage} onClick={fetchOlder}>
        {t('thread.older')}
      </Button>
    </div>
  );
};
