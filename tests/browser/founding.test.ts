/**
 * Protects the first day: a mutual is founded on one page, brings its spreadsheets, and settles its first
 * week without collecting anything that was paid before it came.
 */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { members, settledShifts } from '#db/schema/index.ts';
import { signInFor } from '#server/sign-in/actions.ts';
import type { Id } from '#shared/language/ids.ts';
import { codeOf } from '#tests/support/code-app.ts';
import { openEmptyHouse } from '#tests/support/empty-house.ts';
import { settleOnScreen } from '#tests/support/settling-screen.ts';
import { openScreens, type Window } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api, at, personAt } from '#tests/support/world.ts';

const say = words('en');

const sheets = {
  'members.csv': [
    'ref,name,email,roles,travels_by,right_to_work_seen_on,address,postcode',
    'H1,"Siân O\'Neill",sian@example.org,holder,,,"2 Chapel Row, Cwm Tawel",SA9 1AB',
    'C1,Gethin Parry,gethin@example.org,carer,car,2026-01-05,,',
  ],
  'pairs.csv': ['holder_ref,carer_ref,engagement,status_check_on,team', 'H1,C1,self-employed,2026-02-01,yes'],
  'budgets.csv': [
    'holder_ref,council,plan_reference,weekly_amount,contribution_weekly,starts_on,outcomes',
    'H1,Cyngor Cwm Tawel,DP/17,£280.00,12.50,05/10/2026,Up and about by nine',
  ],
  'needs.csv': [
    'ref,holder_ref,title,kind,days,starts_at,minutes,from_on,outcome',
    'N1,H1,Help getting up,day,MO;WE;FR,08:00,60,2026-11-02,Up and about by nine',
  ],
  'shifts.csv': [
    'ref,need_ref,holder_ref,carer_ref,starts,minutes_worked,status,paid_on',
    'S1,N1,H1,C1,2026-11-16 08:00,60,paid-elsewhere,2026-11-20',
    'S2,N1,H1,C1,2026-11-18 08:00,60,paid-elsewhere,2026-11-20',
    'S3,N1,H1,C1,2026-11-23 08:00,60,confirmed,',
  ],
};

let empty: Awaited<ReturnType<typeof openEmptyHouse>>;
let screens: Awaited<ReturnType<typeof openScreens>>;
beforeEach(async () => {
  empty = await openEmptyHouse(at('2026-12-01', '10:00'));
  screens = await openScreens(empty.url, empty.now);
});
afterEach(async () => {
  await screens.close();
  await empty.close();
});

const foundTheMutual = async (founder: Window): Promise<void> => {
  await founder.open('/');
  expect(await founder.wrongs()).toEqual([]);
  await founder.type(say('mutuals', 'found.code'), empty.code.toLowerCase());
  await founder.type(say('mutuals', 'found.name'), 'Cwm Tawel');
  await founder.choose(say('mutuals', 'nation.england'), say('mutuals', 'nation.wales'));
  await founder.type(say('mutuals', 'found.councils'), 'Cyngor Cwm Tawel');
  await founder.type(say('mutuals', 'found.coordinatorName'), 'Rhian Morgan');
  await founder.type(say('mutuals', 'found.coordinatorEmail'), 'rhian@example.org');
  await founder.press(say('mutuals', 'found.go'));
};

const setUpSecondStep = async (founder: Window): Promise<void> => {
  await founder.press(say('sign-in', 'app.start'));
  const secret = (await founder.page.locator('p.app-secret').textContent()) ?? '';
  expect(await founder.wrongs()).toEqual([]);
  await founder.type(say('sign-in', 'app.label'), codeOf(secret.replaceAll(/\s/g, '')));
  await founder.press(say('sign-in', 'app.send'));
};

const bringInSpreadsheets = async (founder: Window): Promise<void> => {
  await founder.open('/imports');
  await founder.page.locator('input[type=file]').setInputFiles(
    Object.entries(sheets).map(([name, lines]) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
    })),
  );
  await founder.fill(say('imports', 'settleFrom'), '2026-11-23');
  await founder.press(say('imports', 'look'));
  await founder.sees(say('imports', 'ready'));
  expect(await founder.wrongs()).toEqual([]);
  await founder.press(say('imports', 'bringIn'));
  await founder.sees(say('imports', 'done'));
};

/** Signs an imported member in, as their mail would. */
const cookieOf = async (ref: string): Promise<{ cookie: string; memberId: string }> => {
  const { db, newId, now } = empty.house.deps;
  const [member] = await db.read.select().from(members).where(eq(members.ref, ref));
  if (!member) throw new Error(`No member ${ref} was brought in`);
  const user = { id: newId('user'), email: member.email ?? '', name: member.name };
  const userId = await db.write((tx) => signInFor(tx, user, [member], now()));
  const { setCookie } = await empty.house.signIn.createSession(userId);
  return { cookie: setCookie.split(';')[0] ?? '', memberId: member.memberId };
};

/** The carer says where they are paid; the payment service's pages have a journey of their own. */
const payableCarer = async (): Promise<void> => {
  const { house } = empty;
  const { cookie, memberId } = await cookieOf('C1');
  const gethin = personAt(empty.url, cookie, memberId as Id<'member'>);
  await gethin.call(api.payments.startOnboarding, {});
  const [mutual] = await house.deps.db.read.select({ mutualId: members.mutualId }).from(members).limit(1);
  if (!mutual) throw new Error('Nobody was brought in');
  const control = house.stripe.control(mutual.mutualId);
  await control.drain();
  for (const account of control.dump().objects['account'] ?? [])
    control.submitOnboarding((account as { id: string }).id);
  await control.drain();
  expect(await gethin.call(api.payments.checkPayee, {})).toMatchObject({ payable: true });
};

it('founded, brought in and settled: what was paid before is counted and never collected', async () => {
  const founder = await screens.windowOf(null, { width: 1280 });
  await foundTheMutual(founder);
  await setUpSecondStep(founder);
  await founder.sees(say('members', 'firstSteps.title'));
  await bringInSpreadsheets(founder);

  const [mutual] = await empty.house.deps.db.read
    .select({ mutualId: members.mutualId })
    .from(members)
    .limit(1);
  if (!mutual) throw new Error('Nobody was brought in');
  const sian = await screens.windowOf((await cookieOf('H1')).cookie);
  await sian.open('/budget/card');
  await sian.press(say('payments', 'way.first.card'));
  await sian.page.waitForURL(/\/checkout\//);
  await sian.type(/Card number/, '4000000000000077');
  await sian.type(/Expires/, '12/30');
  await sian.type(/Security code/, '123');
  await sian.type(/Name on the card/, "Siân O'Neill");
  await sian.type(/Postcode/, 'SA9 1AB');
  await sian.page.keyboard.press('Enter');
  await sian.sees(say('payments', 'way.title.ready'));
  await payableCarer();

  empty.moveTo(at('2026-12-01', '12:30'));
  expect(await settleOnScreen(founder, '2026-11-23', say)).toEqual([]);
  const settled = await empty.house.deps.db.read.select().from(settledShifts);
  expect(settled).toHaveLength(1);
  // Of all that she was ever charged there is one payment, for the one shift that was not paid before.
  const charges = (empty.house.stripe.control(mutual.mutualId).dump().objects['charge'] ?? []) as {
    customer: string | null;
    amount: number;
  }[];
  const [line] = settled;
  expect(charges.filter(({ customer }) => customer !== null).map(({ amount }) => amount)).toEqual([
    (line?.toCarerPence ?? 0) + (line?.toMutualPence ?? 0),
  ]);
  await sian.open('/budget');
  await sian.sees(/Siân|£/);
  expect(await sian.wrongs()).toEqual([]);
  expect(screens.complaints()).toEqual([]);
});
