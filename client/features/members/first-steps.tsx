import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useMembers } from './queries.ts';

/** A mutual of one is only founded: its members come next, from spreadsheets or one by one. */
export const FirstSteps = () => {
  const { t } = useTranslation('members');
  const members = useMembers({ limit: 2 }).data?.pages[0]?.items;
  if (!members || members.length > 1) return null;
  return (
    <NextThing
      title={t('firstSteps.title')}
      action={
        <>
          <Go to={paths.imports}>{t('firstSteps.imports')}</Go>
          <Go to={paths.invite} variant="default">
            {t('firstSteps.invite')}
          </Go>
        </>
      }
    >
      <p>{t('firstSteps.why')}</p>
    </NextThing>
  );
};
