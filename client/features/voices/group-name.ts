import { useTranslation } from 'react-i18next';
import type { GroupNamed } from '#shared/voices/groups.ts';

/** “Those who use care”, or what members called a group of their own. */
export const useGroupName = () => {
  const { t } = useTranslation('voices');
  return ({ group, name }: GroupNamed): string => name ?? t(`groups.is-${group}`);
};
