import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { BankLine, BankMovement } from '#shared/ledger/bank/schema.ts';
import { useSayMovement } from './say-movement.ts';
import { useLineChoices, useMatchLine, type Whose } from './whose.ts';

const Movements = ({ of, onChoose }: { of: readonly BankMovement[]; onChoose: (id: string) => void }) => {
  const { t } = useTranslation('bank');
  const say = useSayMovement();
  return (
    <ul className="bank-choices">
      {of.map((movement) => (
        <li key={movement.transferId}>
          <Button variant="default" onClick={() => onChoose(movement.transferId)}>
            {t('match.this', { movement: say(movement) })}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** What a line may be, the likeliest first; and every other movement of its amount, when asked. */
export const MatchPart = ({ whose, line }: { whose: Whose; line: BankLine }) => {
  const { t } = useTranslation('bank');
  const [more, setMore] = useState(false);
  const match = useMatchLine(whose);
  const choices = useLineChoices(whose, line.lineId, more);
  const choose = (transferId: string) =>
    match.mutate(
      { params: { lineId: line.lineId }, body: { transferId: transferId as BankMovement['transferId'] } },
      { onSuccess: () => tell(t('match.done')) },
    );
  const others = (choices.data?.items ?? []).filter(
    ({ transferId }) => !line.suggestions.some((one) => one.transferId === transferId),
  );
  return (
    <>
      {line.suggestions.length > 0 ? (
        <Movements of={line.suggestions} onChoose={choose} />
      ) : (
        <p className="quiet">{t('match.none')}</p>
      )}
      {!more && (
        <Button variant="subtle" onClick={() => setMore(true)}>
          {t('match.more')}
        </Button>
      )}
      {more &&
        choices.data &&
        (others.length > 0 ? <Movements of={others} onChoose={choose} /> : <p>{t('match.noMore')}</p>)}
      {match.error && <RefusalNote error={match.error} takesFocus={match.submittedAt} />}
    </>
  );
};
