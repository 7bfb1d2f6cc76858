import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { paths, secondStepThen, signInThen } from '#client/app/paths.ts';
import { decisionIn } from '#client/lib/decision-in.ts';
import { isRefusal } from '#client/lib/problem-error.ts';
import { problemWords } from '#client/lib/problem-words.ts';
import { Go } from './go.tsx';
import './refusal-note.css';

interface RefusalNoteProps {
  error: unknown;
  /** A number that changes when the note should be read out; absent where a page could not be loaded. */
  takesFocus?: number;
  onAgain?: () => void;
  /** Links to what would work. */
  children?: ReactNode;
}

/** The two refusals that a page of ours undoes, and back again. */
const WayThere = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('kit');
  const { pathname, search } = useLocation();
  const here = pathname + search;
  if (isRefusal(error, 'second-step-needed')) return <Go to={secondStepThen(here)}>{t('giveSecondStep')}</Go>;
  if (isRefusal(error, 'sign-in-needed')) return <Go to={signInThen(here)}>{t('signIn')}</Go>;
  return null;
};

/** Refused by what members decided: the decision is one press away. */
const Decided = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('kit');
  const by = decisionIn(error);
  return by ? (
    <p>
      <Link to={paths.proposal(by.proposalId)}>{t('membersDecided', by)}</Link>
    </p>
  ) : null;
};

/** Never a dead end: why it was refused, and what would work. */
export const RefusalNote = ({ error, takesFocus, onAgain, children }: RefusalNoteProps) => {
  const { t } = useTranslation(['kit', 'problems']);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus !== undefined) box.current?.focus();
  }, [takesFocus]);
  const { why, instead, requestId } = problemWords(error, t);
  return (
    <section ref={box} tabIndex={-1} className="refusal-note" aria-label={t('refused')}>
      <IconHandStop aria-hidden="true" size="1.75rem" stroke={1.75} />
      <div>
        <p className="refusal-note-why">{why}</p>
        {instead && <p>{instead}</p>}
        <Decided error={error} />
        {requestId && <p>{t('quoteThis', { requestId })}</p>}
        <div className="row">
          <WayThere error={error} />
          {onAgain && (
            <Button variant="default" onClick={onAgain}>
              {t('tryAgain')}
            </Button>
          )}
          {children}
        </div>
      </div>
    </section>
  );
};
