/** Protects the beginning: one mutual, founded once, by somebody who can read the server’s log. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOfFoundingCode } from '#server/founding-code.ts';
import { allMutuals } from '#server/mutuals/reads.ts';
import { keepInstallation } from '#server/mutuals/records.ts';
import { api } from '#shared/contract/api.ts';
import type { InputOf } from '#shared/contract/endpoint.ts';
import { type House, openHouse } from '#tests/support/sign-in-house.ts';

const code = '7KQF-29MX-TB4H';
const wishes: Founding = {
  code,
  name: 'Dyffryn Glas',
  nation: 'wales',
  councils: ['Cyngor Sir Dyffryn Glas', 'Bryncoed Borough Council'],
  coordinatorName: 'Rhian Morgan',
  coordinatorEmail: 'Rhian@Example.org',
};
const { mutuals } = api;
type Founding = InputOf<typeof mutuals.found>['body'];
const session = api['sign-in'].session;

let house: House;
beforeEach(async () => {
  house = await openHouse();
  await house.db.write((tx) =>
    keepInstallation(tx, {
      one: 1,
      kind: 'real',
      anchorOn: null,
      foundingCodeHash: hashOfFoundingCode(code),
      madeAt: house.now(),
    }),
  );
});
afterEach(() => house.close());

const found = (body: Founding) => house.browser().call(mutuals.found, { body });

describe('founding a mutual', () => {
  it('makes the first coordinator, who is signed in at once and still owes the second step', async () => {
    const browser = house.browser();
    expect((await browser.call(session, {})).body).toMatchObject({ founded: false, signedIn: null });
    const founded = await browser.call(mutuals.found, { body: { ...wishes, code: '7kqf 29mx tb4h' } });
    expect(founded.status).toBe(201);
    const now = (await browser.call(session, {})).body;
    expect(now.founded).toBe(true);
    expect(now.signedIn).toMatchObject({
      email: 'rhian@example.org',
      secondStep: { freshUntil: null, hasPasskey: false, hasApp: false },
      members: [{ memberId: founded.body.memberId, name: 'Rhian Morgan', roles: ['coordinator'] }],
    });
    const refused = await browser.call(api.settlements.settlements, { query: {} });
    expect(refused).toMatchObject({ status: 403, code: 'second-step-needed' });
  });

  it('begins with the floor terms, plainly not yet voted, and with its councils', async () => {
    const browser = house.browser();
    await browser.call(mutuals.found, { body: wishes });
    expect((await browser.call(mutuals.mutual, {})).body).toMatchObject({
      name: 'Dyffryn Glas',
      careMode: 'introduction',
      moneyMode: 'no-money-held',
      termsVoted: false,
      foundedOn: '2026-11-23',
    });
    const { items } = (await browser.call(mutuals.terms, {})).body;
    expect(items).toMatchObject([{ version: 1, voted: false, fromOn: '2026-11-23' }]);
  });

  it('begins with its own terms.csv; until that begins, the floor terms hold', async () => {
    const browser = house.browser();
    const termsCsv = '\uFEFFfrom_on,term,value\r\n2027-01-01,contribution,5%\r\n\r\n';
    const founded = await browser.call(mutuals.found, { body: { ...wishes, termsCsv } });
    expect(founded.status).toBe(201);
    const { items } = (await browser.call(mutuals.terms, {})).body;
    expect(items.map(({ fromOn, voted, terms }) => [fromOn, voted, terms.contribution])).toEqual([
      ['2027-01-01', false, { basisPoints: 500 }],
      ['2026-11-23', false, { basisPoints: 400 }],
    ]);
  });

  it('names the row of a file that cannot be read, and founds nothing', async () => {
    const answer = await found({ ...wishes, termsCsv: 'term,value,from_on\ncontribution,lots,2027-01-01\n' });
    expect(answer).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(answer.body).toMatchObject({
      errors: [
        {
          pointer: '/termsCsv',
          detail: expect.stringContaining('Row 2, value'),
          fault: { row: 2, column: 'value', code: 'value-unreadable', facts: { text: 'lots' } },
        },
      ],
    });
    const without = await found({ ...wishes, termsCsv: 'term,value\ncontribution,5%\n' });
    expect(without.body).toMatchObject({
      errors: [{ pointer: '/termsCsv', detail: expect.stringContaining('“from_on” is missing') }],
    });
    const unreadable = await found({ ...wishes, termsCsv: 'term,value,from_on\n"contribution,5%' });
    expect(unreadable.body).toMatchObject({ errors: [{ fault: { code: 'file-not-csv' } }] });
    const belowTheLaw = 'term,value,from_on\nholiday.share,5%,2027-01-01\n';
    expect((await found({ ...wishes, termsCsv: belowTheLaw })).body).toMatchObject({
      errors: [{ fault: { code: 'below-the-law' } }],
    });
    expect(await allMutuals(house.db.read)).toEqual([]);
  });

  it('refuses a wrong code, and soon refuses to look', async () => {
    const wrong = { ...wishes, code: '7KQF-29MX-TB4J' };
    expect(await found(wrong)).toMatchObject({ status: 403, code: 'founding-code-wrong' });
    for (let again = 1; again < 10; again += 1) await found(wrong);
    expect(await found(wrong)).toMatchObject({ status: 429, code: 'too-many-requests' });
  });

  it('refuses to hold money, and says why', async () => {
    const answer = await found({ ...wishes, moneyMode: 'held-under-licence' });
    expect(answer).toMatchObject({ status: 409, code: 'mode-not-available' });
    expect(answer.body).toMatchObject({ detail: expect.stringContaining('licence') });
  });

  it('happens once, whoever else knows the code', async () => {
    const [one, other] = await Promise.all([found(wishes), found({ ...wishes, name: 'Cwm Du' })]);
    const codes = [one, other].map((answer) => answer.code ?? answer.status);
    expect(codes.toSorted()).toEqual([201, 'already-founded']);
    expect(await found(wishes)).toMatchObject({ status: 409, code: 'already-founded' });
    expect(await allMutuals(house.db.read)).toHaveLength(1);
  });
});
