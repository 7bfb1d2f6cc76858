import { useTranslation } from 'react-i18next';
import { WorkGroups } from '#client/features/oversight/work-list.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** The coordinators' list of what needs a person today. */
const Work = () => {
  const { t } = useTranslation('oversight');
  return (
    <>
      <PageTitle lead={t('work.lead')}>{t('work.title')}</PageTitle>
      <WorkGroups />
    </>
  );
};
export default Work;
