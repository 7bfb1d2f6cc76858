import { useTranslation } from 'react-i18next';
import { Paged } from '#client/ui/paged.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useStatement } from './book-queries.ts';
import { SealNote } from './seal-note.tsx';
import type { Span } from './statement-span.ts';
import { StatementTable } from './statement-table.tsx';

/** One account between two days, page by page. */
export const StatementPart = ({ accountId, span }: { accountId: string; span: Span }) => {
  const { t } = useTranslation('books');
  const statement = useStatement(accountId, span);
  const first = statement.data?.pages[0];
  return (
    <Sheet title={t('statement.title')}>
      <Paged of={statement}>
        {(lines) =>
          first && (
            <StatementTable
              caption={t('statement.title')}
              openingPence={first.opening.balancePence}
              closingPence={first.closing.balancePence}
              lines={lines}
              isWhole={!statement.hasNextPage}
            />
          )
        }
      </Paged>
      {first && <SealNote seal={first.seal} />}
    </Sheet>
  );
};
