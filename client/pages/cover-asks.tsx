import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { AskLine } from '#client/features/cover/ask-line.tsx';
import { useCoverAsks } from '#client/features/cover/queries.ts';
import { LaterForm } from '#client/features/shifts/later-form.tsx';
import { PayOf } from '#client/features/shifts/pay-of.tsx';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** Shifts I am asked to cover. */
const CoverAsks = () => {
  const { t } = useTranslation('cover');
  const list = useRef<HTMLDivElement>(null);
  const answered = (said: 'yes' | 'no' | 'offered') => {
    // What was pressed is gone from the list: focus goes to its beginning, not nowhere.
    list.current?.focus();
    tell(t(`ask.done.${said}`));
  };
  return (
    <>
      <PageTitle lead={t('ask.lead')}>{t('ask.title')}</PageTitle>
      <div ref={list} tabIndex={-1}>
        <Answered to={useCoverAsks()}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyTeach title={t('ask.none')} action={<Go to={paths.week}>{t('ask.toWeek')}</Go>}>
                {t('ask.noneWhy')}
              </EmptyTeach>
            ) : (
              items.map((asked) => (
                <AskLine
                  key={asked.coverId}
                  asked={asked}
                  pay={asked.shift.quote && <PayOf quote={asked.shift.quote} />}
                  laterForm={(onSay) => <LaterForm shift={asked.shift} onSay={onSay} />}
                  onAnswered={answered}
                />
              ))
            )
          }
        </Answered>
      </div>
      <Go to={paths.cannotCome} variant="subtle">
        {t('cannotCome.open')}
      </Go>
    </>
  );
};
export default CoverAsks;
