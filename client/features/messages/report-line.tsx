import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { When } from '#client/ui/when.tsx';
import { closeReportBody, type Report } from '#shared/messages/schema.ts';
import { useCloseReport } from './changes.ts';

/** One reported message: who, when, the words that were copied, and what was done about it. */
export const ReportLine = ({ report }: { report: Report }) => {
  const { t } = useTranslation('messages');
  const close = useCloseReport();
  const form = useKitForm({
    schema: closeReportBody,
    initial: { outcome: '' },
    send: async (body) => {
      await close.mutateAsync({ params: { reportId: report.reportId }, body });
      tell(t('reports.closed'));
    },
  });
  const facts: [string, React.ReactNode][] = [
    [t('reports.by'), report.reportedBy],
    [t('reports.about'), report.about],
    [t('reports.sentBy'), report.sentBy],
    [t('reports.sent'), <When key="sent" at={report.sentAt} />],
    [t('reports.words'), report.words || t('reports.noWords')],
  ];
  if (report.why) facts.push([t('reports.why'), report.why]);
  return (
    <Sheet title={<When at={report.reportedAt} />}>
      <FactsTable facts={facts} />
      <KitForm of={form} action={t('reports.close')}>
        <TextField
          {...form.field('outcome')}
          long
          label={t('reports.outcome')}
          hint={t('reports.outcomeHint')}
        />
      </KitForm>
    </Sheet>
  );
};
