import { Button, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from './refusal-note.tsx';
import './ask-first.css';

interface AskFirstProps {
  /** The quiet button that opens the question. */
  button: string;
  /** Quieter still: one of many on the page. */
  isOneOfMany?: boolean;
  /** The question itself, with what would follow. */
  title: string;
  children: ReactNode;
  /** The button that does it, as a verb. */
  yes: string;
  onYes: () => void;
  pending: boolean;
  error?: unknown;
  tried?: number;
}

/** For what cannot be undone: says what would follow, in place, before it is done. */
export const AskFirst = (props: AskFirstProps) => {
  const { t } = useTranslation('kit');
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open) question.current?.focus();
  }, [open]);
  const keep = () => {
    setOpen(false);
    // The opener stands there again only after this render.
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!open)
    return (
      <Button ref={opener} variant={props.isOneOfMany ? 'subtle' : 'default'} onClick={() => setOpen(true)}>
        {props.button}
      </Button>
    );
  return (
    <section className="ask-first">
      <Title order={2} size="h3" ref={question} tabIndex={-1}>
        {props.title}
      </Title>
      {props.children}
      {props.error !== undefined && props.error !== null && (
        <RefusalNote error={props.error} takesFocus={props.tried ?? 0} />
      )}
      <div className="row">
        <Button onClick={props.onYes} loading={props.pending}>
          {props.yes}
        </Button>
        <Button variant="subtle" onClick={keep}>
          {t('leaveIt')}
        </Button>
      </div>
    </section>
  );
};
