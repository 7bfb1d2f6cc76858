import { Title } from '@mantine/core';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '#client/lib/input-errors.ts';
import './error-summary.css';

interface ErrorSummaryProps {
  errors: readonly FieldError[];
  /** Changes with every try, so that the same errors take focus again. */
  attempt: number;
  idOf: (field: string) => string;
}

/** What a field is called on the page: its own label, or its group’s. */
const nameOf = (id: string): string => {
  const field = document.getElementById(id);
  const group = field?.closest('[role="radiogroup"], [role="group"]')?.getAttribute('aria-labelledby');
  if (group) return document.getElementById(group)?.textContent ?? '';
  return field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
    ? (field.labels?.[0]?.textContent ?? '')
    : '';
};

/** The fields stand on the page already when their errors are listed, so their names are read from it. */
const Line = ({ id, text, onGo }: { id: string; text: string; onGo: (event: MouseEvent) => void }) => {
  const [name, setName] = useState('');
  useEffect(() => setName(nameOf(id)), [id]);
  return (
    <a href={`#${id}`} onClick={onGo}>
      {name && <strong>{name} </strong>}
      {text}
    </a>
  );
};

/** Every error of a form in one place; takes focus, and each line leads to its field. */
export const ErrorSummary = ({ errors, attempt, idOf }: ErrorSummaryProps) => {
  const { t } = useTranslation('kit');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  const lead = (event: MouseEvent, field: string) => {
    const target = document.getElementById(idOf(field));
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'center' });
  };
  return (
    <section ref={box} tabIndex={-1} className="error-summary" aria-labelledby="error-summary-title">
      <Title order={2} size="h3" id="error-summary-title">
        {t('errors.title', { count: errors.length })}
      </Title>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            {field === '' ? text : <Line id={idOf(field)} text={text} onGo={(event) => lead(event, field)} />}
          </li>
        ))}
      </ul>
    </section>
  );
};
