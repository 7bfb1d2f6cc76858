import { Button, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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

/** More than these are looked through only by who asks for them. */
const firstShown = 5;

/** The best of them; the others when asked for, with the reader led on to the first of those. */
const CandidateLines = ({
  items,
  stepsOf,
}: {
  items: readonly Candidate[];
  stepsOf: ((candidate: Candidate) => ReactNode) | undefined;
}) => {
  const { t } = useTranslation('matching');
  const [all, showAll] = useState(false);
  const next = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (all) next.current?.focus();
  }, [all]);
  const shown = all ? items : items.slice(0, firstShown);
  return (
    <>
      {shown.map((candidate, place) => (
        <div key={candidate.carerId} ref={place === firstShown ? next : undefined} tabIndex={-1}>
          <CandidateLine of={candidate} steps={stepsOf?.(candidate)} />
        </div>
      ))}
      {shown.length < items.length && (
        <Button variant="default" onClick={() => showAll(true)}>
          {t('candidates.others', { count: items.length - shown.length })}
        </Button>
      )}
    </>
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
              <CandidateLines key={words} items={items} stepsOf={stepsOf} />
            </>
          );
        }}
      </Answered>
    </section>
  );
};
