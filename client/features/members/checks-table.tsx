import { useTranslation } from 'react-i18next';
import { RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { Day } from '#shared/language/time.ts';
import type { Check } from '#shared/members/schema.ts';

/** A date that stays on one line. */
const DateOf = ({ day }: { day: Day }) => (
  <span className="figures">
    <When day={day} form="date" />
  </span>
);

/** What was seen, by whom, until when: shown as it was recorded. */
export const ChecksTable = ({
  checks,
  beside,
}: {
  checks: readonly Check[];
  /** What may be done with one. */
  beside?: (check: Check) => React.ReactNode;
}) => {
  const { t } = useTranslation('members');
  if (checks.length === 0) return <p>{t('checks.none')}</p>;
  const what = (check: Check) =>
    check.level ? `${t(`kinds.${check.kind}`)}, ${check.level}` : t(`kinds.${check.kind}`);
  return (
    <RowsTable
      caption={t('checks.caption')}
      captionHidden
      rows={checks}
      keyOf={(check) => check.checkId}
      columns={[
        { name: t('checks.what'), cell: what },
        { name: t('checks.seen'), cell: (check) => <DateOf day={check.seenOn} /> },
        { name: t('checks.by'), cell: (check) => check.seenBy ?? t('checks.imported') },
        {
          name: t('checks.issued'),
          cell: (check) => check.issuedOn && <DateOf day={check.issuedOn} />,
        },
        {
          name: t('checks.validTo'),
          cell: (check) => (check.validTo ? <DateOf day={check.validTo} /> : t('checks.noEnd')),
        },
        ...(beside ? [{ name: t('checks.withdraw'), cell: beside }] : []),
      ]}
    />
  );
};
