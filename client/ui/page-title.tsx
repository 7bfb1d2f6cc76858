import { Title } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { actingNow, useActing } from '#client/lib/acting.ts';
import './page-title.css';

/** The same address is another page once it is another person’s. */
const pageOf = (pathname: string, whose: string | null) => `${whose} ${pathname}`;
/** The page whose heading took focus last; a first load leaves focus where the browser puts it. */
let focusedPage = typeof window === 'undefined' ? '' : pageOf(window.location.pathname, actingNow().for);

interface PageTitleProps {
  /** Heading of the page and name of the window. */
  children: string;
  /** A line under the heading, in people’s words. */
  lead?: ReactNode;
  /** Stands over the heading: where this belongs. */
  above?: ReactNode;
  /** For a page that turns into another without a new address. */
  takesFocus?: boolean;
}

/** Every page has exactly one. After a change of address or person it takes focus, so that a screen reader reads it out. */
export const PageTitle = ({ children, lead, above, takesFocus = false }: PageTitleProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const here = pageOf(pathname, useActing().for);
  const wasHidden = useRef(false);
  // A page that waits for late words is hidden and shown again: layout effects see both, others do not.
  useLayoutEffect(() => {
    const title = heading.current;
    if (here !== focusedPage || takesFocus || wasHidden.current) {
      focusedPage = here;
      title?.focus({ preventScroll: !takesFocus });
    }
    return () => {
      wasHidden.current = document.activeElement === title;
    };
  }, [here, takesFocus]);
  return (
    <header className="page-title">
      <title>{`${children} · Carepool`}</title>
      {above && <p className="page-title-above">{above}</p>}
      <Title order={1} ref={heading} tabIndex={-1}>
        {children}
      </Title>
      {lead && <p className="page-title-lead">{lead}</p>}
    </header>
  );
};
