/** Things bought together, for stories: an outing by minibus, offered by Rhian, for holders with a budget and a card. */

import { expect } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import type { Day } from '#shared/language/time.ts';
import { saveCard, straightCard } from './care-week.ts';
import { api, at, type Person, type World } from './world.ts';

const { purchases } = api;

export const closes = at('2026-11-25', '12:00');
export const outingDay = '2026-11-26';

export const outing = {
  title: 'A day at the sea',
  purpose: 'outing' as const,
  what: 'A minibus with a ramp to Aberavon and back',
  why: 'Alone it costs ninety pounds each',
  supplierName: 'Bws Bach',
  supplierIsLocal: true,
  costPence: 9000,
  shareRule: 'equal' as const,
  minimumPeople: 3,
  closesAt: closes,
  takesPlaceOn: outingDay,
  exitRule: 'pays-share' as const,
  confirmRule: 'majority' as const,
  silence: 'yes' as const,
};
type OutingWish = Record<string, unknown>;

/** A holder with £280 a week and, if asked for, a card. */
export const aPayer = async (
  world: World,
  name: string,
  withCard = true,
  language: 'en' | 'cy' = 'en',
): Promise<Person> => {
  const holder = await world.join({ name, roles: ['holder'], language });
  await world.budget(holder.memberId, 28_000, '2026-10-05' as Day);
  if (withCard) await saveCard(world, holder, straightCard);
  return holder;
};

export const offered = (by: Person, wish: OutingWish = {}) =>
  by.call(purchases.offer, { body: { ...outing, ...wish } as never });

export const pledged = (holder: Person, purchaseId: string, wish: Record<string, unknown> = {}) =>
  holder.ask(purchases.pledge, {
    params: { purchaseId },
    body: { outcome: 'Seeing people', ...wish } as never,
  });

/** The jobs do what waits: offers close, deliveries are decided, shares are collected. */
export const goOn = async (world: World): Promise<void> => {
  await world.house.schedule.runAll();
};

/** The code a question was refused with; `done` when it was not. */
export const codeOf = async (
  asked: Promise<{ status: number; problem: { code: string } }>,
): Promise<string> => {
  const { status, problem } = await asked;
  return status >= 400 ? problem.code : 'done';
};

/** Nothing is wrong with the books of a story when it ends. */
export const closeSound = async (world: World): Promise<void> => {
  for (const { never, found } of await askAll(world.db.read))
    expect({ never, found }).toEqual({ never, found: [] });
  await world.close();
};
