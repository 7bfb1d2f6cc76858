import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreview } from '#client/features/imports/changes.ts';
import { ColumnsHelp } from '#client/features/imports/columns-help.tsx';
import { CountsTable } from '#client/features/imports/counts-table.tsx';
import { LookForm, type Sent } from '#client/features/imports/look-form.tsx';
import { ReportPart } from '#client/features/imports/report-part.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { ImportReport } from '#shared/imports/schema.ts';

interface Looked {
  report: ImportReport;
  sent: Sent;
}

/** Start from spreadsheets: look through them, mend what needs mending, bring all of it in. */
const Imports = () => {
  const { t } = useTranslation('imports');
  const preview = usePreview();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [done, setDone] = useState<ImportReport | null>(null);
  const look = async (sent: Sent): Promise<void> => {
    setDone(null);
    setLooked(null);
    setLooked({ report: await preview.mutateAsync({ body: sent }), sent });
  };
  const onDone = (report: ImportReport): void => {
    setLooked(null);
    setDone(report);
  };
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Sheet>
        <LookForm look={look} />
      </Sheet>
      <div role="status">
        {looked && <ReportPart {...looked} onDone={onDone} />}
        {done && (
          <NextThing takesFocus title={t('done')}>
            <p>{t('doneWhy')}</p>
            <CountsTable files={done.files} />
          </NextThing>
        )}
      </div>
      <ColumnsHelp />
    </>
  );
};
export default Imports;
