import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { ChoicesForm } from '#client/features/notices/choices-form.tsx';
import { useNoticeChoices } from '#client/features/notices/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** Each person chooses what comes by mail, and when. */
const NoticeChoices = () => {
  const { t } = useTranslation('notices');
  return (
    <>
      <PageTitle lead={t('choices.lead')}>{t('choices.title')}</PageTitle>
      <Answered to={useNoticeChoices()}>
        {({ email, items, hours }) => (
          <>
            <p>{email ? t('choices.to', { email }) : t('choices.noEmail')}</p>
            {!email && (
              <Go to={paths.changeContact} variant="default">
                {t('choices.giveEmail')}
              </Go>
            )}
            <p>{t('choices.always')}</p>
            <Sheet>
              <ChoicesForm items={items} hours={hours} />
            </Sheet>
          </>
        )}
      </Answered>
    </>
  );
};
export default NoticeChoices;
