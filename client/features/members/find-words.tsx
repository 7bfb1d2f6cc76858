import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#client/ui/text-field.tsx';
import './members-filter.css';

/** Finds people by letters of their name. */
export const FindWords = ({ label, onFind }: { label: string; onFind: (words: string) => void }) => {
  const { t } = useTranslation('members');
  const [words, type] = useState('');
  const find = (event: FormEvent) => {
    event.preventDefault();
    onFind(words);
  };
  return (
    <form className="members-filter" onSubmit={find}>
      <TextField
        id="find-words"
        name="words"
        type="search"
        label={label}
        value={words}
        onChange={type}
        error={undefined}
      />
      <Button type="submit" variant="default">
        {t('list.find')}
      </Button>
    </form>
  );
};
