import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '#client/ui/sheet.tsx';
import { choicesOf } from '#shared/imports/choices.ts';
import { columnsOf, type ImportFile, importFiles } from '#shared/imports/files.ts';

/** A column is written in a file as it is here, in either language. */
const Names = ({ of }: { of: readonly string[] }) =>
  of.map((name, place) => (
    <Fragment key={name}>
      {place > 0 && ', '}
      <code>{name}</code>
    </Fragment>
  ));

const Choices = ({ file }: { file: ImportFile }) => {
  const { t } = useTranslation('imports');
  const choices = Object.entries(choicesOf[file]);
  if (choices.length === 0) return null;
  return (
    <>
      <p>{t('columns.choices')}</p>
      <ul>
        {choices.map(([column, words]) => (
          <li key={column}>
            <code>{column}</code>: <Names of={words} />
          </li>
        ))}
      </ul>
    </>
  );
};

const OfFile = ({ file }: { file: ImportFile }) => {
  const { t } = useTranslation('imports');
  const { needed, optional } = columnsOf[file];
  const name = `${file}.csv`;
  return (
    <details>
      <summary>
        <code>{name}</code> {t(`columns.about.${file}`)}
      </summary>
      <p>
        {t('columns.needed')} <Names of={needed} />
      </p>
      {optional.length > 0 && (
        <p>
          {t('columns.optional')} <Names of={optional} />
        </p>
      )}
      <Choices file={file} />
    </details>
  );
};

/** The files and their columns, for whoever prepares them. */
export const ColumnsHelp = () => {
  const { t } = useTranslation('imports');
  return (
    <Sheet title={t('columns.title')}>
      <p>{t('columns.how')}</p>
      {importFiles.map((file) => (
        <OfFile key={file} file={file} />
      ))}
    </Sheet>
  );
};
