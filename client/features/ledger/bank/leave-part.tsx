import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { notOursSchema } from '#shared/ledger/bank/schema.ts';
import { useLeaveLine, type Whose } from './whose.ts';

/** A line that has nothing to do with the books: what it is, in a few words. */
export const LeavePart = ({ whose, lineId }: { whose: Whose; lineId: string }) => {
  const { t } = useTranslation('bank');
  const [open, setOpen] = useState(false);
  const leave = useLeaveLine(whose);
  const form = useKitForm({
    schema: notOursSchema,
    initial: { reason: '' },
    send: async (body) => {
      await leave.mutateAsync({ params: { lineId }, body });
      tell(t('leave.done'));
    },
  });
  if (!open)
    return (
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t(`leave.${whose}`)}
      </Button>
    );
  return (
    <KitForm of={form} action={t('leave.button')} quiet>
      <TextField {...form.field('reason')} label={t('leave.reason')} />
    </KitForm>
  );
};
