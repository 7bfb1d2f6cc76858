import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { CannotComeForm } from '#client/features/cover/cannot-come-form.tsx';
import { today } from '#client/lib/now.ts';
import { tellThere } from '#client/lib/telling.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** A carer is ill or away: one form for all of it. */
const CannotCome = () => {
  const { t } = useTranslation('cover');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle lead={t('cannotCome.lead')}>{t('cannotCome.title')}</PageTitle>
      <Sheet>
        <CannotComeForm
          today={today()}
          onDone={(count) => {
            void navigate(paths.week);
            tellThere(count === 0 ? t('cannotCome.nothing') : t('cannotCome.done', { count }));
          }}
        />
      </Sheet>
    </>
  );
};
export default CannotCome;
