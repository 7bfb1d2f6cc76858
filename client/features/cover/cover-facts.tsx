import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import type { Cover } from '#shared/cover/schema.ts';
import { AskedList } from './asked-list.tsx';
import { CoverMark } from './cover-mark.tsx';
import { PassedList } from './passed-list.tsx';

interface CoverFactsProps {
  cover: Cover;
  /** Whether the reader named those who are told. */
  side: 'holder' | 'coordinator';
}

/** What happens next by itself, and when: the known time at which those who were named are told. */
const NextStep = ({ cover, side }: CoverFactsProps) => {
  const { t } = useTranslation('cover');
  const names = cover.toldNames.join(', ');
  if (cover.toldAt) return <p>{t('told', { names, at: cover.toldAt })}</p>;
  return cover.status === 'asking' ? <p>{t(`willTell.${side}`, { at: cover.tellAt })}</p> : null;
};

/** Where a search stands, who was asked and what they said, and what the holder meant to do then. */
export const CoverFacts = ({ cover, side }: CoverFactsProps) => {
  const { t } = useTranslation('cover');
  const { status, foundCarerName, allAskedAt, thenWhat } = cover;
  return (
    <>
      <p>
        <CoverMark status={status} />
      </p>
      {foundCarerName && <p>{t('found', { name: foundCarerName })}</p>}
      {status === 'asking' && allAskedAt && <p>{t('allAsked')}</p>}
      <NextStep cover={cover} side={side} />
      {thenWhat && status !== 'found' && (
        <p>
          {t('thenWhat')} <q>{thenWhat}</q>
        </p>
      )}
      <AskedList asks={cover.asks} {...(side === 'coordinator' ? { toCarer: paths.member } : {})} />
      <PassedList cover={cover} />
    </>
  );
};
