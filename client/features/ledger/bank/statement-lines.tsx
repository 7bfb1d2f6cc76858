import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { LineCard } from './line-card.tsx';
import { useBankLines, type Whose } from './whose.ts';
import './bank.css';

/** The lines that wait for an answer, or all of them. */
export const StatementLines = ({ whose }: { whose: Whose }) => {
  const { t } = useTranslation('bank');
  const [search] = useSearchParams();
  const state = search.get('state') === 'all' ? 'all' : 'open';
  return (
    <>
      <Title order={2} size="h3">
        {t(state === 'all' ? 'lines.all' : 'lines.open')}
      </Title>
      <p>
        <Link to={state === 'all' ? '?' : '?state=all'}>
          {t(state === 'all' ? 'lines.showOpen' : 'lines.showAll')}
        </Link>
      </p>
      <Paged of={useBankLines(whose, state)}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyTeach title={t('lines.none')}>{t('lines.noneWhy')}</EmptyTeach>
          ) : (
            <ul className="bank-lines">
              {lines.map((line) => (
                <LineCard key={line.lineId} whose={whose} line={line} />
              ))}
            </ul>
          )
        }
      </Paged>
    </>
  );
};
