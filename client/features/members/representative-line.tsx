import { useTranslation } from 'react-i18next';
import { PersonMark } from '#client/ui/person-mark.tsx';
import type { Right } from '#shared/members/schema.ts';

/** Somebody who acts for another, or is acted for, and what they may do. */
export const RepresentativeLine = ({
  name,
  rights,
  invited = false,
}: {
  name: string;
  rights: readonly Right[];
  invited?: boolean;
}) => {
  const { t } = useTranslation('members');
  const can = t('representatives.can', { list: rights.map((right) => t(`rights.${right}`)).join(', ') });
  return <PersonMark name={name} hint={invited ? `${t('representatives.invited')} · ${can}` : can} />;
};
