import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useMembers } from './queries.ts';

/** Whoever asks to join is waiting for a person. */
export const WaitingNote = () => {
  const { t } = useTranslation('members');
  const waiting = useMembers({ status: 'applied' }).data?.pages[0]?.items ?? [];
  const [first] = waiting;
  if (!first) return null;
  const to = waiting.length === 1 ? paths.member(first.memberId) : `${paths.members}?status=applied`;
  return (
    <NextThing
      title={t('list.waiting', { count: waiting.length })}
      action={<Go to={to}>{t('list.waitingLook')}</Go>}
    />
  );
};
