import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { paths, secondStepThen } from '#client/app/paths.ts';
import { FoundForm } from '#client/features/mutuals/found-form.tsx';
import { actAsNobody } from '#client/lib/acting.ts';
import { sessionQuestion, useSession } from '#client/lib/session.ts';
import { PageTitle } from '#client/ui/page-title.tsx';

/** The first page of a new installation. Its founder goes on to set up the second step. */
const Found = () => {
  const { t } = useTranslation('mutuals');
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useSession().data;
  const goOn = async (): Promise<void> => {
    actAsNobody();
    await navigate(secondStepThen(paths.home), { replace: true });
    await client.refetchQueries(sessionQuestion());
  };
  if (session?.founded)
    return <Navigate to={session.signedIn ? secondStepThen(paths.home) : paths.signIn} replace />;
  return (
    <>
      <PageTitle lead={t('found.lead')}>{t('found.title')}</PageTitle>
      <FoundForm onFounded={goOn} />
    </>
  );
};
export default Found;
