/** Two days in a question, both included: lists that are not paged are short because their span is. */
import { z } from 'zod';
import { daySchema, daysBetween } from './time.ts';

const longestDays = 400;

/** @returns from and to, as days. Refuses more than 400 days at once. */
export const spanQuery = z
  .object({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => daysBetween(from, to) <= longestDays, {
    path: ['to'],
    error: 'Ask for at most 400 days at once.',
  });
