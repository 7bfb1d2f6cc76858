import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WorkInShort } from '#client/features/oversight/work-in-short.tsx';

/** What needs a person today comes first. */
export const HomeOfCoordinator = () => {
  const { t } = useTranslation('oversight');
  return (
    <section>
      <Title order={2}>{t('work.title')}</Title>
      <WorkInShort />
    </section>
  );
};
