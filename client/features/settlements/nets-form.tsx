import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { FileField } from '#client/ui/file-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { Money } from '#client/ui/money.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import type { Day } from '#shared/language/time.ts';
import { netsFileSchema, payrollEndpoints, type ReadNets } from '#shared/settlements/payroll/endpoints.ts';
import { settlingTouches } from './settling-queries.ts';

type Net = ReadNets['nets'][number];

/** What the file would enter, before it is entered. */
const LookedAt = ({
  weekOn,
  text,
  read,
  onDone,
}: {
  weekOn: Day;
  text: string;
  read: ReadNets;
  onDone: () => void;
}) => {
  const { t } = useTranslation('settling');
  const enter = useChange(payrollEndpoints.enterNetPays, settlingTouches);
  const columns: Column<Net>[] = [
    { name: t('dry.carer'), cell: (net) => net.carer.name },
    { name: t('dry.holder'), cell: (net) => net.holder.name },
    { name: t('net.gross'), figures: true, cell: (net) => <Money of={net.grossPence} /> },
    { name: t('net.net'), figures: true, cell: (net) => <Money of={net.netPence} /> },
  ];
  return (
    <div className="stack">
      <RowsTable
        caption={t('payroll.looked')}
        columns={columns}
        rows={read.nets}
        keyOf={(net) => String(net.row)}
      />
      {read.stillMissing > 0 && <p>{t('payroll.missing', { count: read.stillMissing })}</p>}
      {enter.error && <RefusalNote error={enter.error} takesFocus={enter.submittedAt} />}
      <div className="row">
        <Button
          loading={enter.isPending}
          onClick={() =>
            enter.mutate(
              { body: { weekOn, text } },
              {
                onSuccess: ({ nets }) => {
                  tell(t('payroll.entered', { count: nets.length }));
                  onDone();
                },
              },
            )
          }
        >
          {t('payroll.enter')}
        </Button>
      </div>
    </div>
  );
};

/** A file from payroll: looked at first, then all of it entered, or none. */
export const NetsForm = ({ weekOn }: { weekOn: Day }) => {
  const { t } = useTranslation('settling');
  const look = useChange(payrollEndpoints.lookAtNetPays, []);
  const [looked, setLooked] = useState<{ text: string; read: ReadNets } | null>(null);
  const form = useKitForm({
    schema: netsFileSchema,
    initial: { text: '' },
    toInput: ({ text }) => ({ weekOn, text }),
    send: async (body) => {
      setLooked(null);
      setLooked({ text: body.text, read: await look.mutateAsync({ body }) });
    },
  });
  return (
    <>
      <KitForm of={form} action={t('payroll.look')}>
        <FileField
          {...form.field('text')}
          label={t('payroll.file')}
          hint={t('payroll.hint')}
          accepts=".csv,text/csv"
          unchosen={t('payroll.unchosen')}
        />
      </KitForm>
      {looked && <LookedAt weekOn={weekOn} {...looked} onDone={() => setLooked(null)} />}
    </>
  );
};
