import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '#client/ui/sheet.tsx';
import { columnsOf, importFiles } from '#shared/imports/files.ts';

/** A column is written in a file as it is here, in either language. */
const Names = ({ of }: { of: readonly string[] }) =>
  of.map((name, place) => (
    <Fragment key={name}>
      {place > 0 && ', '}
      <code>{name}</code>
    </Fragment>
  ));

/** The files and their columns, for whoever prepares them. */
export const ColumnsHelp = () => {
  const { t } = useTranslation('imports');
  return (
    <Sheet title={t('columns.title')}>
      <p>{t('columns.how')}</p>
      {importFiles.map((file) => (
        <details key={file}>
          <summary>
            <code>{`${file}.csv`}</code> {t(`columns.about.${file}`)}
          </summary>
          <p>
            {t('columns.needed')} <Names of={columnsOf[file].needed} />
          </p>
          {columnsOf[file].optional.length > 0 && (
            <p>
              {t('columns.optional')} <Names of={columnsOf[file].optional} />
            </p>
          )}
        </details>
      ))}
    </Sheet>
  );
};
