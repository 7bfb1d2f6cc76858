import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { today } from '#client/lib/now.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { type Day, dayAt, type Instant } from '#shared/language/time.ts';
import { When } from './when.tsx';
import './agenda-list.css';

interface AgendaListProps<Item> {
  /** In the order they happen. */
  items: readonly Item[];
  startsAt: (item: Item) => Instant;
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}

const byDay = <Item,>(items: readonly Item[], startsAt: (item: Item) => Instant) => {
  const days = new Map<Day, Item[]>();
  for (const item of items) {
    const day = dayAt(startsAt(item), zoneNow());
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days];
};

/** What happens when, as a plain list under the names of the days. */
export const AgendaList = <Item,>({ items, startsAt, keyOf, children }: AgendaListProps<Item>) => (
  <div className="agenda-list">
    {byDay(items, startsAt).map(([day, ofDay]) => (
      <section key={day} className={day === today() ? 'agenda-day agenda-today' : 'agenda-day'}>
        <Title order={2} size="h3">
          <When day={day} form="near" />
        </Title>
        <ul>
          {ofDay.map((item) => (
            <li key={keyOf(item)}>{children(item)}</li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);
