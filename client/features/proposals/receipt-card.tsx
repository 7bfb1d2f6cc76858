import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActing } from '#client/lib/acting.ts';
import { useMutual } from '#client/lib/mutual.ts';
import { tell } from '#client/lib/telling.ts';
import { NextThing } from '#client/ui/next-thing.tsx';
import { inFours } from './receipt.ts';
import './ballot.css';

/** A device that does not let a page copy leaves it to be written down. */
const copied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** Shown once, and only here. */
export const ReceiptCard = ({ receipt, title }: { receipt: string; title: string }) => {
  const { t } = useTranslation('proposals');
  const { forName: name } = useActing();
  const mutual = useMutual().data?.name ?? '';
  const copy = async () => tell(t((await copied(inFours(receipt))) ? 'ballot.copied' : 'ballot.copyByHand'));
  return (
    <NextThing
      takesFocus
      title={t('ballot.done')}
      action={
        <>
          <Button className="not-printed" onClick={() => void copy()}>
            {t('ballot.copy')}
          </Button>
          <Button className="not-printed" variant="default" onClick={() => window.print()}>
            {t('ballot.print')}
          </Button>
        </>
      }
    >
      <p className="only-printed">{t('ballot.printed', { mutual })}</p>
      <p className="only-printed">{title}</p>
      <p>
        <strong>{t('ballot.receipt')}</strong>
      </p>
      <p className="ballot-receipt">{inFours(receipt)}</p>
      <p>{name === null ? t('ballot.keep') : t('ballot.keepOf', { name })}</p>
      <p>{t('ballot.doneWhy')}</p>
    </NextThing>
  );
};
