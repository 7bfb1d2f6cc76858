import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { dayAt } from '#shared/language/time.ts';
import type { Statement } from '#shared/settlements/schema.ts';

const marks = { waiting: 'waiting', paid: 'good', parked: 'attention' } as const;

/** Paid and when; or on its way; or waiting for somebody. */
export const StatementMark = ({ statement }: { statement: Statement }) => {
  const { t } = useTranslation('settlements');
  const day = statement.paidAt ? dayAt(statement.paidAt, zoneNow()) : statement.payDay;
  return <StatusMark is={marks[statement.status]}>{t(`pay.${statement.status}`, { day })}</StatusMark>;
};
