import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { question } from '#client/lib/question.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';

/** The mails of the demo village, which go nowhere else. */
const DemoInbox = () => {
  const { t } = useTranslation('sign-in');
  const inbox = useQuery({ ...question('sign-in', signInEndpoints.demoInbox), refetchInterval: 3_000 });
  return (
    <>
      <PageTitle lead={t('inbox.lead')}>{t('inbox.title')}</PageTitle>
      <Answered to={inbox}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyTeach title={t('inbox.none')}>{t('inbox.noneWhy')}</EmptyTeach>
          ) : (
            items.map((mail) => (
              <Sheet key={mail.mailId} title={mail.subject}>
                <p>
                  {t('inbox.to', { to: mail.to })} · <When at={mail.at} />
                </p>
                <p className="letter">{mail.text}</p>
                {mail.link && (
                  <p>
                    <a href={mail.link}>{t('inbox.follow')}</a>
                  </p>
                )}
              </Sheet>
            ))
          )
        }
      </Answered>
    </>
  );
};
export default DemoInbox;
