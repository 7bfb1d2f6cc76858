import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saySentence } from '#client/lib/sentence.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { FilesField, type Texts } from '#client/ui/files-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { RowsTable } from '#client/ui/rows-table.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { outageEndpoints } from '#shared/outage/endpoints.ts';
import type { OutsidePreview } from '#shared/outage/schema.ts';
import { touched } from './queries.ts';

/** A refused row in the words of refusals; a cell that cannot be read in the words of its schema. */
const saySheetFault = (t: TFunction<'outage'>, detail: string, code: string | undefined): string =>
  code ? t(`${code}.why`, { ns: 'problems', defaultValue: detail }) : saySentence(detail);

const textOf = ({ files }: { files: Texts }) => ({ csv: Object.values(files)[0] ?? '' });

const Looked = ({ seen, csv, onDone }: { seen: OutsidePreview; csv: string; onDone: () => void }) => {
  const { t } = useTranslation('outage');
  const bring = useChange(outageEndpoints.importOutsidePayments, touched);
  if (seen.faults.length > 0)
    return (
      <RowsTable
        caption={t('sheet.faults')}
        rows={seen.faults}
        keyOf={({ row, column, detail }) => `${row} ${column} ${detail}`}
        columns={[
          { name: t('sheet.row'), figures: true, cell: ({ row }) => row },
          { name: t('sheet.column'), cell: ({ column }) => column },
          { name: t('sheet.what'), cell: ({ detail, code }) => saySheetFault(t, detail, code) },
        ]}
      />
    );
  return (
    <>
      <p>{t('sheet.seen', { count: seen.rows.length, known: seen.known })}</p>
      {seen.rows.length > 0 && (
        <AskFirst
          button={t('sheet.enter')}
          title={t('sheet.enterTitle')}
          yes={t('sheet.enterYes')}
          onYes={() =>
            bring.mutate(
              { body: { csv } },
              {
                onSuccess: () => {
                  tell(t('sheet.entered'));
                  onDone();
                },
              },
            )
          }
          pending={bring.isPending}
          error={bring.error}
        >
          <p>{t('sheet.enterWhy')}</p>
        </AskFirst>
      )}
    </>
  );
};

/** The sheet of the plan with days and references filled in: looked through first, then entered as a whole. */
export const SheetPart = () => {
  const { t } = useTranslation('outage');
  const look = useChange(outageEndpoints.previewOutsidePayments, []);
  const [looked, setLooked] = useState<{ seen: OutsidePreview; csv: string } | null>(null);
  const form = useKitForm({
    schema: outageEndpoints.previewOutsidePayments.body,
    initial: { files: {} as Texts },
    toInput: textOf,
    send: async (body) => setLooked({ seen: await look.mutateAsync({ body }), csv: body.csv }),
  });
  return (
    <>
      <KitForm of={form} action={t('sheet.look')} quiet>
        <FilesField
          {...form.field('files')}
          label={t('sheet.file')}
          hint={t('sheet.fileHint')}
          unchosen={t('sheet.unchosen')}
          accepts=".csv,text/csv"
        />
      </KitForm>
      <div role="status">{looked && <Looked {...looked} onDone={() => setLooked(null)} />}</div>
    </>
  );
};
