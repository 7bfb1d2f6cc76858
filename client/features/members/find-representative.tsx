import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { FindMember } from './find-member.tsx';

/** Somebody who is a member or invited; who is neither is invited first, to a sign-in of their own. */
export const FindRepresentative = ({
  besides,
  onChoose,
}: {
  /** The holder, those who act for them already, and whoever is asking. */
  besides: readonly string[];
  onChoose: (memberId: string, name: string) => void;
}) => {
  const { t } = useTranslation('members');
  return (
    <Sheet title={t('acting.who')}>
      <FindMember
        isMeant={({ memberId, status }) =>
          (status === 'member' || status === 'invited') && !besides.includes(memberId)
        }
        none={t('acting.none')}
        onChoose={onChoose}
      />
      <p>{t('acting.notHere')}</p>
      <Go to={paths.invite} variant="default">
        {t('acting.invite')}
      </Go>
    </Sheet>
  );
};
