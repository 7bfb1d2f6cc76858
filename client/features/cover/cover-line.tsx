import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { tell } from '#client/lib/telling.ts';
import { Go } from '#client/ui/go.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Cover } from '#shared/cover/schema.ts';
import { AskOne } from './ask-one.tsx';
import { useStopCover } from './changes.ts';
import { CoverFacts } from './cover-facts.tsx';

/** One search of mine, with the way to its shift and the way to end it. */
export const CoverLine = ({ cover }: { cover: Cover }) => {
  const { t } = useTranslation('cover');
  const stop = useStopCover();
  const { coverId, shiftId, startsAt, endsAt, status } = cover;
  return (
    <Sheet title={<When starts={startsAt} ends={endsAt} />}>
      <CoverFacts cover={cover} side="holder" />
      {stop.error && <RefusalNote error={stop.error} takesFocus={stop.submittedAt} />}
      <div className="stack">
        <div className="row">
          <Go to={paths.shift(shiftId)} variant="default">
            {t('toShift')}
          </Go>
          {status === 'asking' && (
            <Button
              variant="subtle"
              loading={stop.isPending}
              onClick={() => stop.mutate({ params: { coverId } }, { onSuccess: () => tell(t('stopped')) })}
            >
              {t('stop')}
            </Button>
          )}
        </div>
        {status === 'asking' && <AskOne cover={cover} />}
      </div>
    </Sheet>
  );
};
