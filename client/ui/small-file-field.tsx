import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';

export interface SmallFile {
  name: string;
  /** In base64. */
  content: string;
}

const inBase64 = (file: File): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onerror = () => failed(reader.error ?? new Error('unreadable'));
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.readAsDataURL(file);
  });

/** One small file of any kind; one that is too large is said to be so at once, and not chosen. */
export const SmallFileField = ({
  hint,
  value,
  onChange,
  error,
  accepts,
  unchosen,
  largest,
  tooLarge,
  ...rest
}: FieldWiring<SmallFile | null> &
  FieldWords & { accepts: string; unchosen: string; largest: number; tooLarge: string }) => {
  const { t } = useTranslation('kit');
  const [file, setFile] = useState<File | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const choose = async (chosen: File | null): Promise<void> => {
    const fits = chosen !== null && chosen.size <= largest;
    setTooLarge(chosen !== null && !fits);
    setFile(fits ? chosen : null);
    onChange(fits ? { name: chosen.name, content: await inBase64(chosen) } : null);
  };
  return (
    <FileInput
      {...rest}
      description={hint}
      accept={accepts}
      placeholder={unchosen}
      error={isTooLarge ? tooLarge : error}
      // Sent or taken back: the field is empty again.
      value={value === null ? null : file}
      onChange={(chosen) => void choose(chosen)}
      clearable
      clearButtonProps={{ 'aria-label': t('noFile') }}
    />
  );
};
