import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';

/** Texts by the name of their file, as chosen. */
export type Texts = Record<string, string>;

/** Several text files at once, read here and sent as their texts. */
export const FilesField = ({
  hint,
  value: _read,
  onChange,
  accepts,
  unchosen,
  ...rest
}: FieldWiring<Texts> & FieldWords & { accepts: string; unchosen: string }) => {
  const { t } = useTranslation('kit');
  const [files, setFiles] = useState<File[]>([]);
  const choose = async (chosen: File[]): Promise<void> => {
    setFiles(chosen);
    const texts = await Promise.all(chosen.map(async (file) => [file.name, await file.text()] as const));
    onChange(Object.fromEntries(texts));
  };
  return (
    <FileInput<true>
      {...rest}
      multiple
      description={hint}
      accept={accepts}
      placeholder={unchosen}
      value={files}
      onChange={(chosen) => void choose(chosen)}
      clearable
      clearButtonProps={{ 'aria-label': t('noFile') }}
    />
  );
};
