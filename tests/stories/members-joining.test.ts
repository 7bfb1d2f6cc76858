/** Protects the ways in: whoever joins has shown that the e-mail is theirs, and was admitted by the mutual. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#tests/support/rows.ts';
import { api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const { members } = api;
const wordIn = (text: string | undefined): string =>
  /(?:word=|invitations\/)(\S+)/.exec(text ?? '')?.[1] ?? '';

const invited = async (email = 'sean@example.org') => {
  const rhian = await world.as('rhian');
  const { memberId } = await rhian.call(members.invite, {
    body: { name: 'Seán  O’Brien', email, roles: ['carer', 'holder'], language: 'cy' },
  });
  const mail = await world.mailTo('sean@example.org');
  return { rhian, memberId, mail, word: wordIn(mail?.text) };
};

describe('by invitation', () => {
  it('a mail asks, a look leaves it open, and joining signs in as well', async () => {
    const { rhian, memberId, mail, word } = await invited('  SEAN@Example.org ');
    expect(mail?.subject).toBe('Gwahoddiad i Carepool');
    expect(await rhian.call(members.member, { params: { memberId } })).toMatchObject({
      name: 'Seán O’Brien',
      email: 'sean@example.org',
      status: 'invited',
      hasSignIn: false,
      invitedUntil: '2026-12-07T09:00:00.000Z',
    });
    const stranger = world.stranger();
    const looked = await stranger.call(members.lookAtInvitation, { query: { word } });
    expect(looked).toEqual({ mutual: 'Cwm Tawel', name: 'Seán O’Brien', roles: ['carer', 'holder'] });
    const joined = await stranger.ask(members.acceptInvitation, { body: { word } });
    expect(joined.status).toBe(200);
    const sean = world.withCookie(joined.headers, memberId);
    expect(await sean.call(members.myRecord, {})).toMatchObject({
      status: 'member',
      roles: ['carer', 'holder'],
    });
    expect((await stranger.refused(members.acceptInvitation, { body: { word } })).code).toBe(
      'invitation-used',
    );
    expect((await stranger.refused(members.lookAtInvitation, { query: { word } })).code).toBe(
      'invitation-used',
    );
  });

  it('a changed, invented or old word opens nothing', async () => {
    const { word } = await invited();
    const stranger = world.stranger();
    const [text = '', seal = ''] = word.split('.');
    const other = Buffer.from(text, 'base64url').toString().replace('2026-12-07', '2036-12-07');
    for (const wrong of [`${Buffer.from(other).toString('base64url')}.${seal}`, 'nonsense', `${text}.`, '.'])
      expect((await stranger.refused(members.acceptInvitation, { body: { word: wrong } })).code).toBe(
        'invitation-used',
      );
    await world.pass(14 * 24 * 60);
    expect((await stranger.refused(members.acceptInvitation, { body: { word } })).code).toBe(
      'invitation-used',
    );
  });

  it('sending it again ends the former link; taking it back ends both', async () => {
    const { rhian, memberId, word } = await invited();
    await rhian.call(members.inviteAgain, { params: { memberId }, body: {} });
    const again = wordIn((await world.mailTo('sean@example.org'))?.text);
    const stranger = world.stranger();
    expect((await stranger.refused(members.lookAtInvitation, { query: { word } })).code).toBe(
      'invitation-used',
    );
    await stranger.call(members.lookAtInvitation, { query: { word: again } });
    await rhian.call(members.decline, { params: { memberId } });
    expect((await stranger.refused(members.acceptInvitation, { body: { word: again } })).code).toBe(
      'invitation-used',
    );
  });

  it('nobody is invited twice, but two people may share an e-mail', async () => {
    const { rhian } = await invited();
    const body = { email: 'sean@example.org', roles: ['holder'] as ['holder'] };
    const twice = await rhian.refused(members.invite, { body: { ...body, name: "sean o'brien" } });
    expect(twice.code).toBe('already-member');
    await rhian.call(members.invite, { body: { ...body, name: 'Siân O’Brien' } });
  });

  it('somebody without e-mail joins by the word they gave on paper', async () => {
    const rhian = await world.as('rhian');
    const body = { name: 'Dilys Rees', roles: ['holder'] as ['holder'] };
    const without = await rhian.refused(members.invite, { body });
    expect(without.errors).toEqual([
      { pointer: '/email', detail: 'Give an e-mail, or say how they said yes without one.' },
    ]);
    const { memberId } = await rhian.call(members.invite, { body: { ...body, saidYesBy: 'paper' } });
    expect(await rhian.call(members.member, { params: { memberId } })).toMatchObject({
      status: 'member',
      email: null,
    });
    const again = await rhian.refused(members.inviteAgain, { params: { memberId }, body: {} });
    expect(again.code).toBe('already-member');
  });
});

describe('by applying', () => {
  const application = (mutualId: string, email = 'huw@example.org') => ({
    body: { mutualId, name: 'Huw Llwyd', email, role: 'carer' as const, words: 'I live in the valley.' },
  });

  it('nothing is kept before the mail is answered; then a coordinator admits', async () => {
    const rhian = await world.as('rhian');
    const stranger = world.stranger();
    expect((await stranger.call(members.openMutuals, {})).items).toEqual([
      { mutualId: world.mutualId, name: 'Cwm Tawel', nation: 'wales' },
    ]);
    expect(await stranger.call(members.apply, application(world.mutualId))).toEqual({});
    const waiting = () => rhian.call(members.members, { query: { status: 'applied' } });
    expect((await waiting()).items).toEqual([]);
    const word = wordIn((await world.mailTo('huw@example.org'))?.text);
    expect(await stranger.call(members.confirmApplication, { body: { word } })).toEqual({
      mutual: 'Cwm Tawel',
    });
    await stranger.call(members.confirmApplication, { body: { word } });
    const [huw, ...others] = (await waiting()).items;
    expect(others).toEqual([]);
    expect(huw).toMatchObject({ name: 'Huw Llwyd', roles: ['carer'], rightToWork: 'missing' });
    const memberId = huw?.memberId ?? '';
    const record = await rhian.call(members.member, { params: { memberId } });
    expect(record.applying).toBe('I live in the valley.');
    await rhian.call(members.admit, { params: { memberId } });
    expect((await world.mailTo('huw@example.org'))?.subject).toBe('You are welcome');
    expect((await waiting()).items).toEqual([]);
    expect((await rhian.refused(members.admit, { params: { memberId } })).code).toBe('not-applying');
  });

  it('is answered the same whether the e-mail is known or not, and nobody’s inbox is filled', async () => {
    const { memberId } = await invited();
    const stranger = world.stranger();
    const known = await stranger.ask(members.apply, application(world.mutualId, 'sean@example.org'));
    const unknown = await stranger.ask(members.apply, application(world.mutualId));
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    for (let asked = 0; asked < 5; asked += 1)
      await stranger.call(members.apply, application(world.mutualId));
    expect(memberId).toBeDefined();
    const nowhere = await stranger.refused(members.apply, application(newId('mutual')));
    expect(nowhere.code).toBe('not-found');
  });

  it('who is declined is told politely, and who is a member already is not taken twice', async () => {
    const rhian = await world.as('rhian');
    const stranger = world.stranger();
    const confirm = async () => {
      await stranger.call(members.apply, application(world.mutualId));
      return wordIn((await world.mailTo('huw@example.org'))?.text);
    };
    await stranger.call(members.confirmApplication, { body: { word: await confirm() } });
    const second = await stranger.refused(members.confirmApplication, { body: { word: await confirm() } });
    expect(second.code).toBe('already-member');
    const [huw] = (await rhian.call(members.members, { query: { status: 'applied' } })).items;
    await rhian.call(members.decline, { params: { memberId: huw?.memberId ?? '' } });
    expect((await world.mailTo('huw@example.org'))?.subject).toBe('About joining');
    const old = await stranger.refused(members.confirmApplication, { body: { word: 'nonsense.word' } });
    expect(old.code).toBe('sign-in-link-used');
  });
});
