import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';

/** A text file, read here and sent as its text. Empty while none is chosen. */
export const FileField = ({
  hint,
  value: _read,
  onChange,
  accepts,
  unchosen,
  ...rest
}: FieldWiring<string> & FieldWords & { accepts: string; unchosen: string }) => {
  const { t } = useTranslation('kit');
  const [file, setFile] = useState<File | null>(null);
  const choose = async (chosen: File | null): Promise<void> => {
    setFile(chosen);
    onChange(chosen ? await chosen.text() : '');
  };
  return (
    <FileInput
      {...rest}
      description={hint}
      accept={accepts}
      placeholder={unchosen}
      value={file}
      onChange={(chosen) => void choose(chosen)}
      clearable
      clearButtonProps={{ 'aria-label': t('noFile') }}
    />
  );
};
