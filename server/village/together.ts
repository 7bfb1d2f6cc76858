/** What the village buys together: an outing to the sea some weeks ago, and a course that people may still join. */
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import { addDays, type Day, daysBetween, mondayOf } from '#shared/language/time.ts';
import { offerSchema, pledgeSchema } from '#shared/purchases/schema.ts';
import { askRelease, reserveFund } from '../common-fund/actions.ts';
import { standingOfFund } from '../common-fund/show.ts';
import { answerDelivery, deliver, invoice } from '../purchases/deliver.ts';
import { offerPurchase } from '../purchases/offer.ts';
import { leavePurchase, pledge, sayLeaverPays } from '../purchases/pledge.ts';
import { listPurchases } from '../purchases/show.ts';
import type { Life } from './life.ts';
import { as, type Resident, tried, wall } from './story.ts';

/** Weeks of life before the outing, so that there are budgets to pledge from and weeks to settle it in. */
const daysToThePresent = 17;
const outingOn = (today: Day): Day => addDays(mondayOf(today), -daysToThePresent);
const fewestDaysLived = 28;

const seaside = 'A day at the sea';

const outcomeOf = ({ language }: Resident) =>
  language === 'cy' ? 'Dod allan a gweld pobl' : 'Get out and see people';

const offerSeaside = async ({ story, coordinator, today }: Life): Promise<void> => {
  const takesPlaceOn = outingOn(today);
  await offerPurchase(
    as(story, coordinator),
    offerSchema.parse({
      title: seaside,
      purpose: 'outing',
      what: 'A minibus with a ramp to the sea and back, with tea on the pier',
      why: 'Alone it costs more than a week of help; together it is the price of a morning.',
      supplierName: 'Bws Bach',
      supplierIsLocal: true,
      costPence: 9600,
      shareRule: 'equal',
      minimumPeople: 3,
      mostPeople: 6,
      closesAt: wall(addDays(takesPlaceOn, -2), '12:00'),
      takesPlaceOn,
      exitRule: 'pays-what-cannot-be-cancelled',
      confirmRule: 'majority',
      silence: 'yes',
      groupOpen: true,
    }),
  );
};

/** Some of the holders; who has no money for it stays at home. */
const pledgeSome = async (life: Life, purchaseId: Id<'purchase'>, many: number): Promise<void> => {
  const { story, holders } = life;
  let pledged = 0;
  for (const [place, holder] of holders.entries()) {
    if (pledged === many) return;
    const wish = pledgeSchema.parse({ outcome: outcomeOf(holder), groupOpen: place % 2 === 0 });
    if (await tried(() => pledge(as(story, holder), purchaseId, wish))) pledged += 1;
  }
};

const seasideOf = async ({ story, coordinator }: Life) =>
  (await listPurchases(as(story, coordinator))).find(({ title }) => title === seaside) ?? null;

const takingPart = async (life: Life, purchaseId: Id<'purchase'>): Promise<Resident[]> => {
  const there: Resident[] = [];
  for (const holder of life.holders) {
    const mine = (await listPurchases(as(life.story, holder))).find(
      (one) => one.purchaseId === purchaseId,
    )?.mine;
    if (mine?.status === 'held') there.push(holder);
  }
  return there;
};

const oneIsIll = async (life: Life, purchaseId: Id<'purchase'>): Promise<void> => {
  const { story, coordinator } = life;
  const ill = (await takingPart(life, purchaseId)).at(-1);
  if (!ill) return;
  await leavePurchase(as(story, ill), purchaseId);
  await tried(() => sayLeaverPays(as(story, coordinator), purchaseId, ill.memberId, pence(800)));
};

const itCame = async (life: Life, purchaseId: Id<'purchase'>): Promise<void> => {
  const { story, coordinator } = life;
  await deliver(as(story, coordinator), purchaseId);
  for (const holder of await takingPart(life, purchaseId))
    await tried(() => answerDelivery(as(story, holder), purchaseId, { answer: 'yes', units: null }));
  const given = { amountPence: pence(9600), reference: 'BB 2026-114' };
  await tried(() => invoice(as(story, coordinator), purchaseId, given));
};

/** The outing step by step, each on its day; nothing in a village too young for it. */
export const outingGoesOn = async (life: Life, onDay: Day): Promise<void> => {
  const { beginsOn, today } = life;
  const day = outingOn(today);
  if (daysBetween(beginsOn, day) < fewestDaysLived) return;
  if (onDay === addDays(day, -6)) {
    await offerSeaside(life);
    const made = await seasideOf(life);
    if (made) await pledgeSome(life, made.purchaseId, 4);
    return;
  }
  if (onDay !== addDays(day, -1) && onDay !== addDays(day, 1)) return;
  const outing = await seasideOf(life);
  if (outing?.status !== 'going-ahead') return;
  if (onDay < day) await oneIsIll(life, outing.purchaseId);
  else await itCame(life, outing.purchaseId);
};

/** Today: a course is on offer, and some of the common fund is kept for it, shown and waiting for a second person. */
export const somethingIsOffered = async (life: Life): Promise<void> => {
  const { story, coordinator, today } = life;
  const made = await offerPurchase(
    as(story, coordinator),
    offerSchema.parse({
      title: 'Moving and handling, a day for those who employ',
      purpose: 'training',
      what: 'A day with a physiotherapist, for holders and their carers',
      why: 'The course costs the same for two as for eight.',
      supplierName: 'Ffisio’r Cwm',
      supplierIsLocal: true,
      costPence: 12_000,
      shareRule: 'equal',
      minimumPeople: 4,
      mostPeople: 8,
      closesAt: wall(addDays(today, 6), '12:00'),
      takesPlaceOn: addDays(today, 20),
      exitRule: 'pays-share',
      confirmRule: 'each',
      silence: 'no',
    }),
  );
  await pledgeSome(life, made.purchaseId, 2);
  const { freePence } = await standingOfFund(story.deps.db.read, story.mutualId);
  if (freePence < 100) return;
  const half = pence(Math.floor(freePence / 2));
  const reserve = await reserveFund(as(story, coordinator), {
    purpose: 'training',
    what: 'First aid for new carers',
    decision: 'Members’ meeting, item 4',
    amountPence: half,
    payee: 'St John Cymru',
    payeeId: null,
  });
  await askRelease(as(story, coordinator), reserve.reserveId, {
    spentPence: half,
    evidence: 'Invoice SJ 3107',
    file: null,
  });
};
