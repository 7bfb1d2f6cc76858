import { useTranslation } from 'react-i18next';
import { AddForm } from '#client/features/councils/add-form.tsx';
import { CouncilPart } from '#client/features/councils/council-part.tsx';
import { useCouncils } from '#client/features/councils/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** The councils whose money members have, and what each of them asks. */
const Councils = () => {
  const { t } = useTranslation('councils');
  return (
    <Answered page to={useCouncils()}>
      {({ items }) => (
        <>
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          {items.map((council) => (
            <CouncilPart key={council.councilId} council={council} />
          ))}
          <Sheet title={t('addTitle')}>
            <AddForm />
          </Sheet>
        </>
      )}
    </Answered>
  );
};
export default Councils;
