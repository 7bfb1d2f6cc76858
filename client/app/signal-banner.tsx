import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { notifyManager, type Query, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnreached } from '#client/lib/problem-error.ts';
import { isStandIn } from '#client/lib/stand-in.ts';
import { instant, instantAt } from '#shared/language/time.ts';
import './signal-banner.css';

type Signal = 'seen' | 'away' | 'slow';

const isInView = (query: Query) => query.state.data !== undefined && query.isActive();
const isUnanswered = (query: Query) => isInView(query) && isUnreached(query.state.error);
const oldest = (queries: readonly Query[]): string =>
  instantAt(Math.min(...queries.map(({ state }) => state.dataUpdatedAt)));

/** `seen 2026-11-23T10:42:00.000Z`: one word and one time, so that it only changes when it says something new. */
const signalOf = (queries: readonly Query[]): string => {
  const unanswered = queries.filter(isUnanswered);
  if (unanswered.length > 0) return `${navigator.onLine ? 'away' : 'seen'} ${oldest(unanswered)}`;
  const awaited = queries.filter((query) => isInView(query) && isStandIn(query));
  return awaited.length > 0 ? `slow ${oldest(awaited)}` : '';
};

/** What is on the screen was seen earlier: when, and that nobody answers now. */
export const SignalBanner = () => {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const line = useRef<HTMLDivElement>(null);
  // Later, not at once: the cache also speaks while another component is being drawn.
  const listen = useCallback((tell: () => void) => cache.subscribe(notifyManager.batchCalls(tell)), [cache]);
  const signal = useSyncExternalStore(listen, () => signalOf(cache.getAll()));
  const [is, at] = signal.split(' ') as [Signal | '', string | undefined];
  const askAgain = () => {
    // The button goes when somebody answers: the keyboard goes on from the page.
    line.current?.closest('.shell')?.querySelector('main')?.focus({ preventScroll: true });
    void client.invalidateQueries();
  };
  return (
    <div role="status" ref={line}>
      {is !== '' && at !== undefined && (
        <div className="banner banner-signal">
          <IconCloudOff aria-hidden="true" />
          <p>{t(`signal.${is}`, { at: instant(at) })}</p>
          <Button variant="default" onClick={askAgain}>
            {t('signal.again')}
          </Button>
        </div>
      )}
    </div>
  );
};
