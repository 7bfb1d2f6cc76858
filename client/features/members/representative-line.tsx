import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { PersonMark } from '#client/ui/person-mark.tsx';
import { dayAt, type Instant } from '#shared/language/time.ts';
import type { Right } from '#shared/members/schema.ts';

/** Somebody who acts for another, or is acted for, and what they may do. */
export const RepresentativeLine = ({
  name,
  rights,
  invited = false,
  since,
}: {
  name: string;
  rights: readonly Right[];
  invited?: boolean;
  since?: Instant;
}) => {
  const { t } = useTranslation('members');
  const parts = [
    invited ? t('representatives.invited') : null,
    t('representatives.can', { list: rights.map((right) => t(`rights.${right}`)).join(', ') }),
    since ? t('representatives.since', { on: dayAt(since, zoneNow()) }) : null,
  ];
  return <PersonMark name={name} hint={parts.filter((part) => part !== null).join(' · ')} />;
};
