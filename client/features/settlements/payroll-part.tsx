import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/lib/call.ts';
import { keepFile } from '#client/lib/keep-file.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Day } from '#shared/language/time.ts';
import { payrollEndpoints } from '#shared/settlements/payroll/endpoints.ts';
import { type PayrollShape, payrollShapes } from '#shared/settlements/payroll/out.ts';
import { NetsForm } from './nets-form.tsx';

const PayrollFile = ({ weekOn, shape }: { weekOn: Day; shape: PayrollShape }) => {
  const { t } = useTranslation('settling');
  const [refused, setRefused] = useState<{ error: unknown; times: number } | null>(null);
  const save = async () => {
    try {
      const { fileName, csv } = await call(payrollEndpoints.payrollSheet, { query: { weekOn, shape } });
      keepFile(fileName, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    } catch (error) {
      setRefused((before) => ({ error, times: (before?.times ?? 0) + 1 }));
    }
  };
  return (
    <>
      {refused && <RefusalNote error={refused.error} takesFocus={refused.times} />}
      <Button variant="default" onClick={() => void save()} leftSection={<IconDownload aria-hidden="true" />}>
        {t(`payroll.${shape}`)}
      </Button>
    </>
  );
};

/** Hours and gross to payroll as a spreadsheet, and net pay back from it. */
export const PayrollPart = ({ weekOn }: { weekOn: Day }) => {
  const { t } = useTranslation('settling');
  return (
    <Sheet title={t('payroll.title')}>
      <p>{t('payroll.out')}</p>
      <div className="row">
        {payrollShapes.map((shape) => (
          <PayrollFile key={shape} weekOn={weekOn} shape={shape} />
        ))}
      </div>
      <NetsForm weekOn={weekOn} />
    </Sheet>
  );
};
