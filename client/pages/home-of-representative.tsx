import { useTranslation } from 'react-i18next';
import { actFor } from '#client/lib/acting.ts';
import { PersonChoice } from '#client/ui/person-choice.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { OpenedMember } from '#shared/sign-in/schema.ts';

/** The holders who gave me rights: whose matters do I see to now? */
export const HomeOfRepresentative = ({ holders }: { holders: OpenedMember['actsFor'] }) => {
  const { t } = useTranslation('shell');
  const choose = (memberId: string) => {
    const holder = holders.find((one) => one.memberId === memberId);
    if (holder) actFor(holder.memberId, holder.name);
  };
  return (
    <Sheet title={t('home.actFor')}>
      <p>{t('settings.actForWhy')}</p>
      <PersonChoice
        people={holders.map(({ memberId, name, rights }) => ({
          id: memberId,
          name,
          hint: rights.map((right) => t(`rights.${right}`)).join(', '),
        }))}
        onChoose={choose}
      />
    </Sheet>
  );
};
