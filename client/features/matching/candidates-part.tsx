import { Button, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Candidate } from '#shared/matching/schema.ts';
import { CandidateLine } from './candidate-line.tsx';
import './matching.css';
import { useCandidates } from './queries.ts';

const FindForm = ({ onFind }: { onFind: (words: string) => void }) => {
  const { t } = useTranslation('matching');
  const [words, type] = useState('');
  const find = (event: FormEvent) => {
    event.preventDefault();
    onFind(words.trim());
  };
  return (
    <form className="row find-carers" onSubmit={find}>
      <TextField
        id="find-carers"
        name="words"
        type="search"
        label={t('candidates.find')}
        value={words}
        onChange={type}
        error={undefined}
      />
      <Button type="submit" variant="default">
        {t('candidates.findGo')}
      </Button>
    </form>
  );
};

/** Carers who fit a need, best first, within the circle that may see it. */
export const CandidatesPart = ({
  needId,
  stepsOf,
}: {
  needId: string;
  /** What may be done next with one of them. */
  stepsOf?: (candidate: Candidate) => ReactNode;
}) => {
  const { t } = useTranslation('matching');
  const [words, find] = useState('');
  const candidates = useCandidates(needId, words);
  return (
    <section aria-labelledby="candidates-title">
      <Title order={2} id="candidates-title">
        {t('candidates.title')}
      </Title>
      <FindForm onFind={find} />
      <Answered to={candidates}>
        {({ items, visits }) => {
          if (visits === 0) return <p>{t('candidates.allTaken')}</p>;
          if (items.length === 0)
            return <EmptyTeach title={t('candidates.none')}>{t('candidates.noneWhy')}</EmptyTeach>;
          return (
            <>
              <p role="status">{t('candidates.lead', { count: visits })}</p>
              {items.map((candidate) => (
                <CandidateLine key={candidate.carerId} of={candidate} steps={stepsOf?.(candidate)} />
              ))}
            </>
          );
        }}
      </Answered>
    </section>
  );
};
