import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { statementQuery } from '#shared/ledger/statement.ts';
import { type Span, searchOf } from './statement-span.ts';

/** Any two days; the days chosen stand in the address. */
export const StatementForm = ({ span }: { span: Span }) => {
  const { t } = useTranslation('books');
  const navigate = useNavigate();
  const form = useKitForm({
    schema: statementQuery,
    initial: { from: String(span.from), to: String(span.to) },
    send: async ({ from, to }) => navigate(searchOf({ from: from as Span['from'], to: to as Span['to'] })),
  });
  return (
    <Sheet title={t('statement.days')}>
      <KitForm of={form} action={t('statement.show')} quiet>
        <div className="row">
          <DayField {...form.field('from')} label={t('statement.from')} />
          <DayField {...form.field('to')} label={t('statement.to')} />
        </div>
      </KitForm>
    </Sheet>
  );
};
