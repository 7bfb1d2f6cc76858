import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useMarkNoticesRead } from '#client/features/notices/changes.ts';
import { NoticeLine } from '#client/features/notices/notice-line.tsx';
import { useNotices } from '#client/features/notices/queries.ts';
import { useActing } from '#client/lib/acting.ts';
import { tell } from '#client/lib/telling.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Notice } from '#shared/notices/schema.ts';

const SeenAll = ({ newest }: { newest: Notice }) => {
  const { t } = useTranslation('notices');
  const seen = useMarkNoticesRead();
  return (
    <>
      <Button
        variant="default"
        loading={seen.isPending}
        onClick={() =>
          seen.mutate({ body: { upTo: newest.noticeId } }, { onSuccess: () => tell(t('seenDone')) })
        }
      >
        {t('seen')}
      </Button>
      {seen.error && <RefusalNote error={seen.error} takesFocus={seen.submittedAt} />}
    </>
  );
};

const Lines = ({ items }: { items: readonly Notice[] }) => {
  const { t } = useTranslation('notices');
  const [newest] = items;
  if (!newest) return <EmptyTeach title={t('none')}>{t('noneWhy')}</EmptyTeach>;
  return (
    <>
      {items.some(({ readAt }) => readAt === null) && <SeenAll newest={newest} />}
      <ul className="notice-lines">
        {items.map((notice) => (
          <NoticeLine key={notice.noticeId} notice={notice} />
        ))}
      </ul>
    </>
  );
};

/** What happened that concerns me, the newest first. */
const Notices = () => {
  const { t } = useTranslation('notices');
  const acting = useActing();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Paged of={useNotices()}>{(items) => <Lines items={items} />}</Paged>
      <div className="row">
        <Go to={paths.messages} variant="default">
          {t('toMessages')}
        </Go>
        {acting.for === null && (
          <Go to={paths.noticeChoices} variant="default">
            {t('choices.title')}
          </Go>
        )}
      </div>
    </>
  );
};
export default Notices;
