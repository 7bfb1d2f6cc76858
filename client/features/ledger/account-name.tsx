import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import type { Entry } from '#shared/ledger/schema.ts';

type Named = Entry['debit'];

/** An account as people call it, leading to its entries: what kind, and whose. */
export const AccountName = ({ of }: { of: Named }) => {
  const { t } = useTranslation('ledger');
  const kind = t(`kinds.${of.kind}`);
  return (
    <Link to={paths.account(of.accountId)}>
      {of.owner ? t('accountOf', { kind, owner: of.owner }) : kind}
    </Link>
  );
};
