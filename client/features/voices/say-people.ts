import { useTranslation } from 'react-i18next';

/** “42 people, and a few more”: never a number of fewer than five. */
export const useSayPeople = () => {
  const { t } = useTranslation('voices');
  return ({ people, someNotCounted }: { people: number; someNotCounted: boolean }): string => {
    if (!someNotCounted) return t('people.all', { count: people });
    return people > 0 ? t('people.andFew', { count: people }) : t('people.few');
  };
};
