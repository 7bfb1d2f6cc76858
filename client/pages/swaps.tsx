import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useSwaps } from '#client/features/cover/queries.ts';
import { SwapLine } from '#client/features/cover/swap-line.tsx';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** Swaps I have a part in: those that wait for my word first. */
const Swaps = () => {
  const { t } = useTranslation('cover');
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <PageTitle lead={t('swap.lead')}>{t('swap.title')}</PageTitle>
      <div ref={list} tabIndex={-1}>
        <Answered to={useSwaps()}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyTeach title={t('swap.none')} action={<Go to={paths.week}>{t('ask.toWeek')}</Go>}>
                {t('swap.noneWhy')}
              </EmptyTeach>
            ) : (
              items
                .toSorted((a, b) => Number(b.asksMe) - Number(a.asksMe))
                .map((swap) => (
                  <SwapLine
                    key={swap.swapId}
                    swap={swap}
                    onDone={(what) => {
                      list.current?.focus();
                      tell(t(`swap.told.${what}`));
                    }}
                  />
                ))
            )
          }
        </Answered>
      </div>
    </>
  );
};
export default Swaps;
