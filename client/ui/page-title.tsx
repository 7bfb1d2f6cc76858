import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import './page-title.css';

/** The address whose heading took focus last; a first load leaves focus where the browser puts it. */
let focusedAddress = typeof window === 'undefined' ? '' : window.location.pathname;

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

/** Every page has exactly one. After a change of address it takes focus, so that a screen reader reads it out. */
export const PageTitle = ({ children, lead, above, takesFocus = false }: PageTitleProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (pathname === focusedAddress && !takesFocus) return;
    focusedAddress = pathname;
    heading.current?.focus({ preventScroll: !takesFocus });
  }, [pathname, takesFocus]);
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
