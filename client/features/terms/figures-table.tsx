import { useTranslation } from 'react-i18next';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { TermFigure } from '#shared/terms/figures.ts';
import { nameOfFigure, sayFigure } from './say-figure.ts';

/** Each figure with its day and who says so; what the mutual chose says whether members have voted it. */
export const FiguresTable = ({
  caption,
  figures,
  voted,
}: {
  caption: string;
  figures: readonly TermFigure[];
  voted: boolean;
}) => {
  const { t } = useTranslation('terms');
  const columns: Column<TermFigure>[] = [
    { name: t('table.what'), cell: (figure) => nameOfFigure(figure, t) },
    { name: t('table.figure'), cell: ({ value }) => sayFigure(value, t) },
    { name: t('table.from'), cell: ({ fromOn }) => <When day={fromOn} form="date" /> },
    {
      name: t('table.says'),
      cell: ({ says }) => `${t(`says.${says}`)}${says !== 'law' && !voted ? `, ${t('says.notVoted')}` : ''}`,
    },
  ];
  return (
    <RowsTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={figures}
      keyOf={(figure) => figure.term}
    />
  );
};
