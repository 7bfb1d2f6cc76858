import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { NeedLine } from '#client/features/needs/need-line.tsx';
import { useNeeds } from '#client/features/needs/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** What I asked for, newest first; what is over stands behind what is open. */
const Needs = () => {
  const { t } = useTranslation('needs');
  return (
    <>
      <PageTitle lead={t('list.lead')}>{t('list.title')}</PageTitle>
      <Answered to={useNeeds()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyTeach title={t('list.none')} action={<Go to={paths.postNeed}>{t('post.title')}</Go>}>
              {t('list.noneWhy')}
            </EmptyTeach>
          ) : (
            <>
              <div className="row page-actions">
                <Go to={paths.postNeed}>{t('post.title')}</Go>
                <Go to={paths.week} variant="default">
                  {t('list.week')}
                </Go>
              </div>
              {[...items]
                .sort((a, b) => Number(a.status === 'closed') - Number(b.status === 'closed'))
                .map((need) => (
                  <Sheet key={need.needId}>
                    <NeedLine need={need} />
                  </Sheet>
                ))}
            </>
          )
        }
      </Answered>
    </>
  );
};
export default Needs;
