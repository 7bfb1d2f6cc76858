import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { councilsEndpoints } from '#shared/councils/endpoints.ts';
import type { CouncilExceptionShown } from '#shared/councils/exception.ts';

const EndIt = ({ of }: { of: CouncilExceptionShown }) => {
  const { t } = useTranslation('councils');
  const end = useChange(councilsEndpoints.endCouncilException, ['councils', 'budgets']);
  return (
    <AskFirst
      isOneOfMany
      button={t('exceptions.end')}
      title={t('exceptions.endTitle')}
      yes={t('exceptions.endYes')}
      onYes={() =>
        end.mutate(
          { params: { councilExceptionId: of.exceptionId }, body: { untilOn: today() } },
          { onSuccess: () => tell(t('exceptions.ended')) },
        )
      }
      pending={end.isPending}
      error={end.error}
    >
      <p>{t('exceptions.endWhy')}</p>
    </AskFirst>
  );
};

const holds = ({ untilOn }: CouncilExceptionShown) => untilOn === null || untilOn > today();

/** Each with what it allows, who wrote it and when it holds. */
export const ExceptionsList = ({
  items,
  mayEnd = false,
}: {
  items: readonly CouncilExceptionShown[];
  mayEnd?: boolean;
}) => {
  const { t } = useTranslation('councils');
  return (
    <ul>
      {items.map((item) => {
        const { use, whatFor, writtenBy, reference, fromOn, untilOn } = item;
        return (
          <li key={item.exceptionId}>
            <p>
              {t('exceptions.line', { use: t(`uses.${use}`), whatFor })}{' '}
              {untilOn ? t('exceptions.fromTo', { fromOn, untilOn }) : t('exceptions.from', { fromOn })}
              <br />
              <span className="quiet">{t('exceptions.written', { writtenBy, reference })}</span>
            </p>
            {mayEnd && holds(item) && <EndIt of={item} />}
          </li>
        );
      })}
    </ul>
  );
};
