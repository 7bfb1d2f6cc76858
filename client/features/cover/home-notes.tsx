import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useCoverAsks, useCovers, useSwaps, useToldToMe } from './queries.ts';

/** Somebody named me, and has nobody yet: before everything else. */
export const RiskNote = () => {
  const { t } = useTranslation('cover');
  const open = (useToldToMe().data?.items ?? []).filter(
    ({ status }) => status === 'asking' || status === 'nobody',
  );
  if (open.length === 0) return null;
  return (
    <NextThing
      title={t('home.risk', { count: open.length })}
      action={<Go to={paths.coverAtRisk}>{t('home.riskGo')}</Go>}
    />
  );
};

/** I am asked whether I could stand in. */
export const AskedNote = () => {
  const { t } = useTranslation('cover');
  const count = useCoverAsks().data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <NextThing title={t('home.asked', { count })} action={<Go to={paths.coverAsks}>{t('home.askedGo')}</Go>}>
      <p>{t('home.askedWhy')}</p>
    </NextThing>
  );
};

/** People are asked to stand in for somebody who comes to me. */
export const SearchingNote = () => {
  const { t } = useTranslation('cover');
  const count = (useCovers().data?.items ?? []).filter(({ status }) => status === 'asking').length;
  if (count === 0) return null;
  return (
    <Sheet title={t('home.searching', { count })}>
      <Go to={paths.cover} variant="default">
        {t('home.searchingGo')}
      </Go>
    </Sheet>
  );
};

/** A swap waits for my word. */
export const SwapNote = () => {
  const { t } = useTranslation('cover');
  const count = (useSwaps().data?.items ?? []).filter(({ asksMe }) => asksMe).length;
  if (count === 0) return null;
  return (
    <Sheet title={t('home.swap', { count })}>
      <Go to={paths.swaps} variant="default">
        {t('home.swapGo')}
      </Go>
    </Sheet>
  );
};
