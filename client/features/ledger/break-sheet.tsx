import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { closeBreakSchema, type ReconciliationBreak } from '#shared/ledger/reconcile-endpoints.ts';
import { BreakFacts } from './break-facts.tsx';
import { useCloseBreak } from './comparing-queries.ts';

/** One difference, and the sentence that closes it. */
export const BreakSheet = ({ of }: { of: ReconciliationBreak }) => {
  const { t } = useTranslation('comparing');
  const close = useCloseBreak();
  const form = useKitForm({
    schema: closeBreakSchema,
    initial: { words: '' },
    send: async (body) => {
      await close.mutateAsync({ params: { breakId: of.breakId }, body });
      tell(t('closed'));
    },
  });
  return (
    <Sheet title={t(`kinds.${of.kind}`)}>
      <p>{t(`todo.${of.kind}`)}</p>
      <BreakFacts of={of} />
      <KitForm of={form} action={t('close')}>
        <TextField {...form.field('words')} long label={t('words')} hint={t('wordsHint')} />
      </KitForm>
    </Sheet>
  );
};
