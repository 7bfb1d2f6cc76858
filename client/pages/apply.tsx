import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApplyForm } from '#client/features/members/apply-form.tsx';
import { useOpenMutuals } from '#client/features/members/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

/** Anybody may ask to join. */
const Apply = () => {
  const { t } = useTranslation('members');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const mutuals = useOpenMutuals();
  if (sentTo)
    return (
      <>
        <PageTitle takesFocus lead={t('apply.sent', { email: sentTo })}>
          {t('apply.sentTitle')}
        </PageTitle>
        <p>{t('apply.nothingCame')}</p>
      </>
    );
  return (
    <>
      <PageTitle lead={t('apply.lead')}>{t('apply.title')}</PageTitle>
      <Answered to={mutuals}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('apply.none')}</p>
          ) : (
            <Sheet>
              <ApplyForm mutuals={items} onSent={setSentTo} />
            </Sheet>
          )
        }
      </Answered>
    </>
  );
};
export default Apply;
