/**
 * Protects members who decide their own terms at their own screens: carers propose a night rate, those who receive
 * care and those who give it vote in secret, on paper and through a representative too, and what passed prices and
 * refuses from its day on. By keyboard, axe clean, the whole of it in either language.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCarer, aHolder } from '#tests/support/care.ts';
import { closeVoting, openVoting, type Proposed, vote } from '#tests/support/deciding.ts';
import { sayWhomItTouches } from '#tests/support/voices.ts';
import { openWindows, type Window, type Windows } from '#tests/support/windows.ts';
import { type Words, words } from '#tests/support/words.ts';
import { at, type Person } from '#tests/support/world.ts';

const opensOn = '2026-12-08';
const plenty = 10_000_000;
const whole = (text: RegExp): RegExp => new RegExp(`^${text.source}$`);

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  // A refusal of the server, of which the journey has one, stands on the console too.
  const complaints = windows.complaints().filter((each) => !/status of 409/.test(each));
  await windows.close();
  expect(complaints).toEqual([]);
});

/** Nia ticks what should be otherwise, and gives notice of the first day there may be. */
const proposesByHand = async (nia: Window, say: Words): Promise<Proposed> => {
  await nia.open('/more');
  await nia.press(say('shell', 'places.proposals'));
  await nia.sees(say('proposals', 'none'));
  await nia.press(say('proposals', 'toPropose'));
  await nia.sees(say('proposals', 'terms.parts'));
  await nia.press(whole(say('proposals', 'draft.action')));
  await nia.page.getByRole('link', { name: say('proposals', 'terms.nothingChosen') }).waitFor();
  expect(await nia.wrongs()).toEqual([]);
  await nia.type(whole(say('proposals', 'draft.name')), 'A night rate');
  await nia.type(whole(say('proposals', 'draft.why')), 'Nights wear us out, and nobody takes them.');
  for (const part of ['base', 'night', 'shortestVisit'])
    await nia.tick(whole(say('proposals', `terms.part.${part}`)));
  await nia.type(say('proposals', 'terms.rate'), '15');
  await nia.type(say('proposals', 'terms.percent'), '20');
  await nia.tabTo(say('proposals', 'terms.shortestVisit'));
  await nia.page.locator(':focus').selectOption('45');
  expect(await nia.wrongs()).toEqual([]);
  await nia.press(whole(say('proposals', 'draft.action')));
  await nia.sees(say('proposals', 'draft.done'));
  await nia.page.waitForURL(/proposal_/);
  expect(await nia.wrongs()).toEqual([]);
  const proposalId = new URL(nia.page.url()).pathname.split('/').at(-1) ?? '';
  return { params: { proposalId }, opensOn } as unknown as Proposed;
};

/** From home to the box: whoever sees it has nothing but buttons to press. */
const votesByHand = async (window: Window, say: Words): Promise<void> => {
  await window.press(say('proposals', 'home.go'));
  await window.press(whole(say('proposals', 'next.toBallot')));
  await window.press(say('proposals', 'ballot.choice.for'));
  await window.page.getByRole('button', { name: say('proposals', 'ballot.cast') }).waitFor();
  expect(await window.wrongs()).toEqual([]);
  await window.press(whole(say('proposals', 'ballot.cast')));
  await window.sees(say('proposals', 'ballot.done'));
  expect(await window.wrongs()).toEqual([]);
};

const receiptOn = async ({ page }: Window): Promise<string> =>
  (await page.getByText(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/).textContent()) ?? '';

/** What the device would still know after the window is closed. */
const keptOn = ({ page }: Window): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]),
  );

const paperOf = async (rhian: Window, member: Person, say: Words): Promise<void> => {
  await rhian.open(`/office?member=${member.memberId}`);
  await rhian.press(whole(say('members', 'office.paper')));
  await votesByHand(rhian, say);
  await rhian.sees(say('proposals', 'ballot.keepOf'));
  await rhian.press(say('shell', 'acting.stop'));
};

/** What is booked for a night of its time is priced by it; what is shorter than it allows is refused. */
const booksByIt = async (dilys: Window, say: Words): Promise<void> => {
  await dilys.open('/needs/post');
  await dilys.type(whole(say('needs', 'post.what')), 'Turning at night');
  await dilys.fill(say('needs', 'post.onDay'), '2027-02-02');
  await dilys.fill(say('needs', 'post.startsTime'), '23:00');
  await dilys.tabTo(say('needs', 'post.length'));
  await dilys.page.locator(':focus').selectOption('60');
  await dilys.sees('£');
  await dilys.tabTo(say('needs', 'post.length'));
  await dilys.page.locator(':focus').selectOption('30');
  await dilys.press(say('needs', 'post.action'));
  await dilys.press(say('kit', 'membersDecided'));
  await dilys.sees(say('proposals', 'outcome.passed'));
};

it.each(['en', 'cy'] as const)(
  'carers propose a night rate, both sides vote, and it holds (%s)',
  async (language) => {
    const { world } = windows;
    const say = words(language);
    const [dilys, mair, huw] = [
      await aHolder(world, plenty, { language }),
      await aHolder(world, plenty, { language }),
      await aHolder(world, plenty, { language }),
    ];
    const [nia, owen, sian] = [
      await aCarer(world, { language }),
      await aCarer(world, { language }),
      await aCarer(world, { language }),
    ];
    const elin = await world.join({ name: 'Elin Pugh', roles: ['representative'], language });
    await world.represents(elin.memberId, huw.memberId, ['money', 'book', 'confirm', 'vote']);

    const carer = await windows.windowOf(nia, { language });
    const proposed = await proposesByHand(carer, say);
    await sayWhomItTouches(nia, proposed.params);
    await carer.press(whole(say('proposals', 'notice.action')));
    await carer.sees(say('proposals', 'notice.done'));
    await windows.moveTo(at(opensOn, '08:00'));
    await openVoting(world, proposed);

    const holder = await windows.windowOf(dilys, { language });
    await holder.open('/');
    await votesByHand(holder, say);
    const receipt = await receiptOn(holder);
    expect(await keptOn(holder)).not.toContain(receipt.replaceAll(' ', ''));
    const desk = await windows.windowOf(await world.as(language === 'cy' ? 'tomos' : 'rhian'), {
      width: 1280,
      language,
    });
    await paperOf(desk, mair, say);
    const daughter = await windows.windowOf(elin, { language });
    await daughter.open('/');
    await daughter.press(/Holder/);
    await votesByHand(daughter, say);
    for (const person of [nia, owen, sian])
      expect((await vote(person, proposed, 'carer', 'for')).status).toBe(204);
    await carer.sees(say('proposals', 'next.voted'));
    await carer.sees(say('proposals', 'turnout.secret'));

    await windows.moveTo(at('2026-12-15', '08:00'));
    await closeVoting(world, proposed);
    await holder.open(`/proposals/${proposed.params.proposalId}`);
    await holder.sees(say('proposals', 'outcome.passed'));
    await holder.type(say('proposals', 'find.receipt'), receipt);
    await holder.press(whole(say('proposals', 'find.action')));
    await holder.sees(say('proposals', 'find.found'));
    expect(await holder.wrongs()).toEqual([]);
    await booksByIt(holder, say);
  },
);
