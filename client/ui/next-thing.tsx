import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import './next-thing.css';

/** The one main thing of a page: what needs me next, said plainly, with its button. */
export const NextThing = ({
  title,
  children,
  action,
  takesFocus = false,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It is the answer to what was just pressed: the keyboard goes on from here. */
  takesFocus?: boolean;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className="next-thing">
      <Title order={2} ref={heading} tabIndex={takesFocus ? -1 : undefined}>
        {title}
      </Title>
      {children && <div className="next-thing-words">{children}</div>}
      {action && <div className="next-thing-action">{action}</div>}
    </section>
  );
};
