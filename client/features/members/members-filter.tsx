import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListField } from '#client/ui/list-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { memberStatuses, roles } from '#shared/members/schema.ts';
import type { MembersAsked } from './queries.ts';
import './members-filter.css';

/** Who is shown: by part, by standing, by letters of the name. */
export const MembersFilter = ({
  asked,
  onAsk,
}: {
  asked: MembersAsked;
  onAsk: (next: MembersAsked) => void;
}) => {
  const { t } = useTranslation(['members', 'shell']);
  const [words, type] = useState(asked.words);
  const find = (event: FormEvent) => {
    event.preventDefault();
    onAsk({ ...asked, words });
  };
  const field = (name: string) => ({ id: `filter-${name}`, name, error: undefined });
  return (
    <form className="members-filter" onSubmit={find}>
      <TextField {...field('words')} type="search" label={t('list.words')} value={words} onChange={type} />
      <ListField
        {...field('role')}
        label={t('list.role')}
        unchosen={t('list.any')}
        choices={roles.map((role) => ({ value: role, label: t(`shell:roles.${role}`) }))}
        value={asked.role}
        onChange={(role) => onAsk({ ...asked, words, role })}
      />
      <ListField
        {...field('status')}
        label={t('list.status')}
        unchosen={t('list.any')}
        choices={memberStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        value={asked.status}
        onChange={(status) => onAsk({ ...asked, words, status })}
      />
      <Button type="submit" variant="default">
        {t('list.find')}
      </Button>
    </form>
  );
};
