import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useCouncils } from '#client/features/councils/queries.ts';
import { RulesForm } from '#client/features/councils/rules-form.tsx';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** Entering what one of a council’s papers says. */
const CouncilRules = () => {
  const { t } = useTranslation('councils');
  const { councilId } = useParams();
  const navigate = useNavigate();
  const saved = () => {
    tellThere(t('saved'));
    void navigate(paths.councils);
  };
  return (
    <Answered page to={useCouncils()}>
      {({ items }) => {
        const council = items.find((one) => one.councilId === councilId);
        if (!council)
          return (
            <>
              <PageTitle>{t('missing')}</PageTitle>
              <EmptyTeach title={t('missing')} action={<Go to={paths.councils}>{t('title')}</Go>}>
                {t('missingWhy')}
              </EmptyTeach>
            </>
          );
        return (
          <>
            <PageTitle above={council.name} lead={t('form.lead')}>
              {t('form.title')}
            </PageTitle>
            <Sheet>
              <RulesForm council={council} onSaved={saved} />
            </Sheet>
          </>
        );
      }}
    </Answered>
  );
};
export default CouncilRules;
