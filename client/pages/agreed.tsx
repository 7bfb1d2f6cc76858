import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { AgreedLine } from '#client/features/needs/agreed-line.tsx';
import { useAgreements } from '#client/features/needs/queries.ts';
import { useWhose } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** What I have agreed to give or to receive until further notice; first what waits for an answer. */
const Agreed = () => {
  const { t } = useTranslation('needs');
  const whose = useWhose();
  return (
    <>
      <PageTitle lead={t('agreed.lead')}>{t('agreed.mine')}</PageTitle>
      <Answered to={useAgreements()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyTeach title={t('agreed.none')} action={<Go to={paths.week}>{t('list.week')}</Go>}>
              {t('agreed.noneWhy')}
            </EmptyTeach>
          ) : (
            items
              .toSorted((a, b) => Number(b.status === 'asked') - Number(a.status === 'asked'))
              .map((one) => (
                <Sheet key={one.agreementId}>
                  <AgreedLine agreed={one} side={one.holderId === whose ? 'holder' : 'carer'} />
                </Sheet>
              ))
          )
        }
      </Answered>
    </>
  );
};
export default Agreed;
