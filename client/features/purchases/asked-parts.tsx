import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { purchasesEndpoints } from '#shared/purchases/endpoints.ts';
import type { Purchase } from '#shared/purchases/schema.ts';
import { useAnswerDelivery, useAnswerMore } from './changes.ts';

/** It costs more: I say for myself whether I pay so much. */
export const MorePart = ({ purchase }: { purchase: Purchase }) => {
  const { t } = useTranslation('purchases');
  const change = useAnswerMore();
  const { mine, purchaseId } = purchase;
  if (!mine?.askedPence) return null;
  const { askedPence, pledgedPence } = mine;
  const say = (answer: 'yes' | 'no') =>
    change.mutate(
      { params: { purchaseId }, body: { answer } },
      { onSuccess: () => tell(t(`more.told.${answer}`)) },
    );
  return (
    <Sheet title={t('more.title')}>
      <p>{t('more.asks', { askedPence, pledgedPence })}</p>
      {change.error && <RefusalNote error={change.error} takesFocus={change.submittedAt} />}
      <div className="row">
        <Button loading={change.isPending} onClick={() => say('yes')}>
          {t('more.yes', { askedPence })}
        </Button>
        <Button variant="default" disabled={change.isPending} onClick={() => say('no')}>
          {t('more.no')}
        </Button>
      </div>
    </Sheet>
  );
};

/** Did it come? My word, and how much of it was mine where that decides the share. */
export const CamePart = ({ purchase }: { purchase: Purchase }) => {
  const { t } = useTranslation('purchases');
  const change = useAnswerDelivery();
  const { mine, status, purchaseId, shareRule, confirmBy } = purchase;
  const form = useKitForm({
    schema: purchasesEndpoints.answerDelivery.body,
    initial: { answer: 'yes' as 'yes' | 'no', units: (mine?.units ?? '') as number | string },
    send: async (body) => {
      await change.mutateAsync({ params: { purchaseId }, body });
      tell(t(`came.told.${body.answer}`));
    },
  });
  if (status !== 'delivered' || mine?.status !== 'held' || mine.answer !== null) return null;
  const counted = shareRule === 'by-hours' || shareRule === 'by-use';
  return (
    <Sheet title={t('came.title')}>
      {confirmBy && <p>{t('came.by', { at: confirmBy })}</p>}
      <p>{t(`silence.${purchase.silence}`)}</p>
      <KitForm
        of={form}
        action={t('came.yes')}
        beside={
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() =>
              change.mutate(
                { params: { purchaseId }, body: { answer: 'no' } },
                { onSuccess: () => tell(t('came.told.no')) },
              )
            }
          >
            {t('came.no')}
          </Button>
        }
      >
        {counted && <NumberField {...form.field('units')} label={t(`came.units.${shareRule}`)} />}
      </KitForm>
    </Sheet>
  );
};
