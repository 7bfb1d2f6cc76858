import { useTranslation } from 'react-i18next';
import { useReports } from '#client/features/messages/queries.ts';
import { ReportLine } from '#client/features/messages/report-line.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';

/** Messages that members showed to the coordinators; nothing else of what they wrote. */
const MessageReports = () => {
  const { t } = useTranslation('messages');
  return (
    <>
      <PageTitle lead={t('reports.lead')}>{t('reports.title')}</PageTitle>
      <Paged of={useReports()}>
        {(items) =>
          items.length === 0 ? (
            <EmptyTeach title={t('reports.none')}>{t('reports.noneWhy')}</EmptyTeach>
          ) : (
            items.map((report) => <ReportLine key={report.reportId} report={report} />)
          )
        }
      </Paged>
    </>
  );
};
export default MessageReports;
