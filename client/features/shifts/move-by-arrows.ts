import type { KeyboardEvent } from 'react';
import type { Day } from '#shared/language/time.ts';
import { arrowTo } from './week-pieces.ts';

/** The arrow keys lead from visit to visit, as Tab does: up and down within a day, sideways from day to day. */
export const moveByArrows = (event: KeyboardEvent<HTMLElement>): void => {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-day]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const to = arrowTo(
    links.map((link) => link.dataset['day'] as Day),
    at,
    event.key,
  );
  if (to === null) return;
  event.preventDefault();
  links[to]?.focus();
};
