/** The figures terms are written in: whole pence, whole minutes, and shares in basis points. */
import { z } from 'zod';
import { pence } from '../language/money.ts';

export const hourly = z
  .int({ error: 'Give whole pence an hour.' })
  .min(1, { error: 'An hour is paid more than nothing.' })
  .max(20_000, { error: 'More than £200 an hour needs another look.' })
  .transform((value) => pence(value))
  .meta({ type: 'integer', minimum: 1, maximum: 20_000, description: 'Whole pence an hour' });

export const amount = z
  .int({ error: 'Give whole pence.' })
  .min(0, { error: 'Nothing is paid below zero.' })
  .max(100_000, { error: 'More than £1,000 needs another look.' })
  .transform((value) => pence(value))
  .meta({ type: 'integer', minimum: 0, maximum: 100_000, description: 'Whole pence' });

export const whole = (least: number, most: number) =>
  z
    .int({ error: 'Give whole minutes.' })
    .min(least, { error: `Give ${least} minutes or more.` })
    .max(most, { error: `Give ${most} minutes or less.` });

export const share = z
  .int({ error: 'Give hundredths of a percent.' })
  .min(0, { error: 'A share is zero or more.' })
  .max(30_000, { error: 'A share of more than 300 % needs another look.' });

/** Of something that is paid in full or in part, never more than once over. */
export const part = share.max(10_000, { error: 'A part of pay is at most 100 %.' });

export const days = (most: number) =>
  z
    .int({ error: 'Give whole days.' })
    .min(1, { error: 'Give 1 day or more.' })
    .max(most, { error: `Give ${most} days or less.` });
