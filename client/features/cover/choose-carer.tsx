import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Cover } from '#shared/cover/schema.ts';
import { useAskForCover } from './changes.ts';

/** For a coordinator of a registered provider: asks one carer out of turn, found by name. */
export const ChooseCarer = ({
  cover: { coverId },
  find,
}: {
  cover: Cover;
  find: (onChoose: (carerId: string) => void) => ReactNode;
}) => {
  const { t } = useTranslation('cover');
  const [isOpen, open] = useState(false);
  const ask = useAskForCover();
  const choose = (carerId: string) =>
    ask.mutate(
      { params: { coverId }, body: { carerId } },
      {
        onSuccess: () => {
          open(false);
          tell(t('askOne.done'));
        },
      },
    );
  return (
    <div className="stack">
      <div className="row">
        <Button variant="default" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {t('choose.button')}
        </Button>
      </div>
      {ask.error && <RefusalNote error={ask.error} takesFocus={ask.submittedAt} />}
      {isOpen && find(choose)}
    </div>
  );
};
