import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { now } from '#client/lib/now.ts';
import { isRefusal } from '#client/lib/problem-error.ts';
import { tell } from '#client/lib/telling.ts';
import { Go } from '#client/ui/go.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { useStartCover } from './changes.ts';
import { CoverFacts } from './cover-facts.tsx';
import { useCovers } from './queries.ts';

/** On the page of a shift of mine that nobody has: who is being asked, or the button to have people asked. */
export const CoverOfShift = ({ shift }: { shift: Shift }) => {
  const { t } = useTranslation('cover');
  const start = useStartCover();
  const covers = useCovers().data?.items ?? [];
  const search = covers.find(
    ({ shiftId, startsAt }) => shiftId === shift.shiftId && startsAt === shift.startsAt,
  );
  const isOpen = shift.status === 'offered' && shift.startsAt > now();
  if (!search && !isOpen) return null;
  return (
    <Sheet title={t('ofShift')}>
      {search && <CoverFacts cover={search} side="holder" />}
      {!search && <p>{t('notAsked')}</p>}
      {start.error && (
        <RefusalNote error={start.error} takesFocus={start.submittedAt}>
          {isRefusal(start.error, 'cover-not-agreed') && <Go to={paths.cover}>{t('toPlan')}</Go>}
        </RefusalNote>
      )}
      {isOpen && search?.status !== 'asking' && (
        <Button
          variant="default"
          loading={start.isPending}
          onClick={() =>
            start.mutate({ params: { shiftId: shift.shiftId } }, { onSuccess: () => tell(t('started')) })
          }
        >
          {t('start')}
        </Button>
      )}
    </Sheet>
  );
};
