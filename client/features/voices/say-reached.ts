import { useTranslation } from 'react-i18next';
import type { MappedGroup } from '#shared/voices/schema.ts';

type Outreach = MappedGroup['outreaches'][number];
type Reached = Pick<Outreach, 'way' | 'onDay' | 'people' | 'byWhom' | 'words'>;

/** “By letter, on Friday 20 November: 12 people. Done by Rhian. To every house in the street.” */
export const useSayReached = () => {
  const { t } = useTranslation('voices');
  return ({ way, onDay, people, byWhom, words }: Reached): string => {
    const many = people === null ? t('people.few') : t('people.all', { count: people });
    const fact = t('reached', { way: t(`ways.is-${way}`), onDay, many, byWhom });
    return words === null ? fact : `${fact} ${words}`;
  };
};
