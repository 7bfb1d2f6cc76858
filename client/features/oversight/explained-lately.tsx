import { Title } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { oversightEndpoints } from '#shared/oversight/endpoints.ts';
import type { Explained } from '#shared/oversight/schema.ts';
import { sayMovement } from './say-movement.ts';

const One = ({ of, onDone }: { of: Explained; onDone: () => void }) => {
  const { t } = useTranslation('explaining');
  const back = useChange(oversightEndpoints.takeBackExplanation, ['oversight', 'ledger', 'settlements']);
  const { journalId, as, whose, by, at } = of;
  return (
    <Sheet title={sayMovement(of, t)}>
      <p>
        {t(`as.${as ?? 'else'}`)}
        {whose && `: ${whose}`}
        <span className="quiet"> {t('saidBy', { name: by ?? '', at })}</span>
      </p>
      <AskFirst
        button={t('takeBack.button')}
        title={t('takeBack.title')}
        yes={t('takeBack.yes')}
        onYes={() => back.mutate({ params: { journalId } }, { onSuccess: onDone })}
        pending={back.isPending}
        error={back.error}
        tried={back.submittedAt}
      >
        <p>{t('takeBack.follows')}</p>
      </AskFirst>
    </Sheet>
  );
};

/** What was explained last, each with the way to put it right. */
export const ExplainedLately = ({ lately }: { lately: readonly Explained[] }) => {
  const { t } = useTranslation('explaining');
  const heading = useRef<HTMLHeadingElement>(null);
  const done = () => {
    // What was pressed is gone from the list: focus goes to its beginning, not nowhere.
    heading.current?.focus();
    tell(t('takeBack.done'));
  };
  return (
    <section aria-labelledby="explained-lately">
      <Title order={2} id="explained-lately" ref={heading} tabIndex={-1}>
        {t('lately')}
      </Title>
      {lately.length === 0 && <p>{t('latelyNone')}</p>}
      {lately.map((one) => (
        <One key={one.journalId} of={one} onDone={done} />
      ))}
    </section>
  );
};
