import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Corrections } from '#shared/settlements/corrections/schema.ts';
import type { CareKind } from '#shared/shifts/schema.ts';
import { CorrectionAnswer } from './correction-answer.tsx';
import { useCorrections } from './corrections-queries.ts';

type Part = Corrections['settled'][number];

/** What each settlement moved for this visit: the old stays, and together they come to what counts. */
const SettledParts = ({ parts }: { parts: readonly Part[] }) => {
  const { t } = useTranslation('corrections');
  const columns: Column<Part>[] = [
    { name: t('parts.part'), cell: ({ part }) => t(`parts.is.${part}`) },
    {
      name: t('parts.minutes'),
      figures: true,
      cell: ({ paidMinutes }) => t('parts.so', { minutes: paidMinutes }),
    },
    {
      name: t('parts.money'),
      figures: true,
      cell: ({ costPence, toCarerPence }) => <Money of={costPence ?? toCarerPence} />,
    },
    {
      name: t('parts.out'),
      figures: true,
      cell: ({ outPence }) => outPence > 0 && <Money of={outPence} />,
    },
  ];
  return (
    <RowsTable
      caption={t('parts.caption')}
      columns={columns}
      rows={parts}
      keyOf={({ settlementId, part }) => `${settlementId} ${part}`}
    />
  );
};

/** Settled hours can still be put right: by new entries, when both agree. */
export const CorrectionsPart = ({ shiftId, kind }: { shiftId: string; kind: CareKind }) => {
  const { t } = useTranslation('corrections');
  const { data } = useCorrections(shiftId);
  if (!data || data.settled.length === 0) return null;
  const waiting = data.corrections.find(({ answer }) => answer === null);
  const toMove = data.corrections.some(({ answer, settlementId }) => answer === 'agreed' && !settlementId);
  const answered = data.corrections.filter(({ answer }) => answer !== null);
  return (
    <Sheet title={t('title')}>
      {waiting && <CorrectionAnswer shiftId={shiftId} kind={kind} correction={waiting} />}
      {toMove && <p>{t('toMove')}</p>}
      {answered.map((one) => (
        <p key={one.correctionId}>
          {t(`was.${one.answer ?? 'withdrawn'}`, {
            name: one.askedByName,
            from: one.fromMinutes,
            to: one.hours.workedMinutes,
          })}{' '}
          {one.answeredAt && <When at={one.answeredAt} />}
        </p>
      ))}
      {data.settled.length > 1 && <SettledParts parts={data.settled} />}
      {data.mayAsk && (
        <Go to={paths.putRight(shiftId)} variant="default">
          {t('ask')}
        </Go>
      )}
    </Sheet>
  );
};
