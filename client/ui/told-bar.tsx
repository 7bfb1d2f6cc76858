import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hush, useTold } from '#client/lib/telling.ts';
import './told-bar.css';

/** Says what was just done, with an undo where it can be undone. No time limit: it waits to be read. */
export const ToldBar = () => {
  const { t } = useTranslation('kit');
  const told = useTold();
  const undo = told?.undo;
  const said = useRef<HTMLParagraphElement>(null);
  const time = told?.time;
  useEffect(() => {
    // The button that was pressed is busy or gone, and the focus with it: it goes on from what came of it.
    if (time !== undefined && document.activeElement === document.body)
      said.current?.focus({ preventScroll: true });
  }, [time]);
  const close = () => {
    said.current?.closest('main')?.focus({ preventScroll: true });
    hush();
  };
  return (
    <div role="status" className="told-bar-place">
      {told && (
        <div className="told-bar" key={told.time}>
          <IconCircleCheck aria-hidden="true" />
          <p ref={said} tabIndex={-1}>
            {told.words}
          </p>
          {undo && (
            <Button
              variant="default"
              onClick={() => {
                hush();
                undo();
              }}
            >
              {t('undo')}
            </Button>
          )}
          <Button variant="subtle" onClick={close}>
            {t('close')}
          </Button>
        </div>
      )}
    </div>
  );
};
