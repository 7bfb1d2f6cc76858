import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ExceptionForm } from '#client/features/councils/exception-form.tsx';
import { ExceptionsList } from '#client/features/councils/exceptions-list.tsx';
import { useCouncilExceptions } from '#client/features/councils/queries.ts';
import { useRecord } from '#client/features/members/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const Known = ({ memberId }: { memberId: string }) => {
  const { t } = useTranslation('councils');
  return (
    <Answered to={useCouncilExceptions(memberId)}>
      {({ items }) =>
        items.length === 0 ? <p>{t('exceptions.none')}</p> : <ExceptionsList items={items} mayEnd />
      }
    </Answered>
  );
};

/** What a holder’s council has allowed them in writing. */
const CouncilExceptions = () => {
  const { t } = useTranslation('councils');
  const memberId = useParams()['memberId'] ?? '';
  return (
    <Answered page to={useRecord(memberId)}>
      {({ name }) => (
        <>
          <PageTitle above={name} lead={t('exceptions.lead')}>
            {t('exceptions.title')}
          </PageTitle>
          <Sheet title={t('exceptions.known')}>
            <Known memberId={memberId} />
          </Sheet>
          <Sheet title={t('exceptions.another')}>
            <ExceptionForm memberId={memberId} />
          </Sheet>
          <Go to={paths.member(memberId)} variant="subtle">
            {t('exceptions.back', { name })}
          </Go>
        </>
      )}
    </Answered>
  );
};
export default CouncilExceptions;
