import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { FileField } from '#client/ui/file-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { bankFileSchema } from '#shared/ledger/bank/schema.ts';
import { useBringLines, type Whose } from './whose.ts';

/** Brings in a bank’s spreadsheet; each row that cannot be read is named. */
export const BringForm = ({ whose }: { whose: Whose }) => {
  const { t } = useTranslation('bank');
  const bring = useBringLines(whose);
  // The field forgets the file it has sent.
  const [times, setTimes] = useState(0);
  const form = useKitForm({
    schema: bankFileSchema,
    initial: { text: '' },
    toInput: ({ text }) => ({ text, fileName: 'statement.csv' }),
    send: async (body) => {
      const { added, known } = await bring.mutateAsync({ body });
      form.reset();
      setTimes((before) => before + 1);
      tell(`${t('brought', { count: added })} ${known > 0 ? t('known', { count: known }) : ''}`.trim());
    },
  });
  return (
    <Sheet title={t('bring.title')}>
      <p>{t('bring.how')}</p>
      <KitForm of={form} action={t('bring.button')}>
        <FileField
          key={times}
          {...form.field('text')}
          label={t('bring.file')}
          hint={t('bring.hint')}
          accepts=".csv,text/csv"
          unchosen={t('bring.unchosen')}
        />
      </KitForm>
    </Sheet>
  );
};
