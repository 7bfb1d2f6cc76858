import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CarerLine } from '#client/features/members/carer-line.tsx';
import { FindWords } from '#client/features/members/find-words.tsx';
import { useCarers } from '#client/features/members/queries.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import type { Carer } from '#shared/members/pairs/schema.ts';

const lines = (carers: readonly Carer[]) =>
  carers.map((carer) => <CarerLine key={carer.carerId} carer={carer} />);

/** Who may come to me, and who is asked first. */
const Team = () => {
  const { t } = useTranslation('members');
  const [words, find] = useState('');
  return (
    <>
      <PageTitle lead={t('team.lead')}>{t('team.title')}</PageTitle>
      <Title order={2}>{t('team.mine')}</Title>
      <Paged of={useCarers({ near: 'mine' })}>
        {(carers) =>
          carers.length === 0 ? (
            <EmptyTeach title={t('team.mineNone')}>{t('team.mineNoneWhy')}</EmptyTeach>
          ) : (
            lines(carers)
          )
        }
      </Paged>
      <Title order={2}>{t('team.all')}</Title>
      <FindWords label={t('team.find')} onFind={find} />
      <Paged of={useCarers({ words })}>
        {(carers) => lines(carers.filter((carer) => carer.closeness === 'none'))}
      </Paged>
    </>
  );
};
export default Team;
