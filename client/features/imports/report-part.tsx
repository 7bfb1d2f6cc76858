import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { ImportReport } from '#shared/imports/schema.ts';
import { useImport } from './changes.ts';
import { CountsTable } from './counts-table.tsx';
import { FaultsTable } from './faults-table.tsx';
import type { Sent } from './look-form.tsx';

const isNothingNew = ({ files }: ImportReport) => files.every((file) => file.new + file.changed === 0);

const shownChanges = 20;

/** Rows that say something else than before: seen before they are written over. */
const Changes = ({ changes }: Pick<ImportReport, 'changes'>) => {
  const { t } = useTranslation('imports');
  const more = changes.length - shownChanges;
  if (changes.length === 0) return null;
  return (
    <>
      <p>{t('changes', { count: changes.length })}</p>
      <ul>
        {changes.slice(0, shownChanges).map(({ file, row }) => (
          <li key={`${file} ${row}`}>{t('changedRow', { file, row })}</li>
        ))}
        {more > 0 && <li>{t('moreChanges', { count: more })}</li>}
      </ul>
    </>
  );
};

interface Looked {
  report: ImportReport;
  sent: Sent;
  onDone: (report: ImportReport) => void;
}

/** Good rows: one press brings all of them in. */
const BringIn = ({ report, sent, onDone }: Looked) => {
  const { t } = useTranslation('imports');
  const bring = useImport();
  if (isNothingNew(report))
    return (
      <NextThing takesFocus title={t('nothingNew')}>
        {t('nothingNewWhy')}
      </NextThing>
    );
  const press = (
    <Button loading={bring.isPending} onClick={() => bring.mutate({ body: sent }, { onSuccess: onDone })}>
      {t('bringIn')}
    </Button>
  );
  return (
    <NextThing takesFocus title={t('ready')} action={press}>
      <p>{t('readyWhy')}</p>
      {bring.error && <RefusalNote error={bring.error} takesFocus={bring.submittedAt} />}
    </NextThing>
  );
};

/** Counts would mislead here: rows that hang on a wrong one are not judged yet. */
const ToMend = ({ report }: Pick<Looked, 'report'>) => {
  const { t } = useTranslation('imports');
  const unlisted = report.faultCount - report.faults.length;
  return (
    <>
      <NextThing takesFocus title={t('toMend', { count: report.faultCount })}>
        {t('toMendWhy')}
      </NextThing>
      <Sheet>
        <FaultsTable faults={report.faults} />
        {unlisted > 0 && <p>{t('mend.unlisted', { count: unlisted })}</p>}
      </Sheet>
    </>
  );
};

/** What would come of it, or what stands in the way. */
export const ReportPart = (looked: Looked) => {
  const { t } = useTranslation('imports');
  const { report } = looked;
  if (report.faultCount > 0) return <ToMend report={report} />;
  return (
    <>
      <BringIn {...looked} />
      <Sheet title={t('found')}>
        <CountsTable files={report.files} />
        <Changes changes={report.changes} />
      </Sheet>
    </>
  );
};
