import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { PauseForm } from '#client/features/needs/pause-form.tsx';
import { useNeed } from '#client/features/needs/queries.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** In hospital, on holiday: care stops for a while. */
const PauseNeed = () => {
  const { t } = useTranslation('needs');
  const navigate = useNavigate();
  const { needId = '' } = useParams();
  return (
    <Answered page to={useNeed(needId)}>
      {(need) => (
        <>
          <PageTitle above={need.title} lead={t('pause.lead')}>
            {t('pause.title')}
          </PageTitle>
          <Sheet>
            <PauseForm
              need={need}
              onDone={() => {
                void navigate(paths.need(needId));
                tellThere(t('pause.done'));
              }}
            />
          </Sheet>
        </>
      )}
    </Answered>
  );
};
export default PauseNeed;
