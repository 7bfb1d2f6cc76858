/** The whole house in a process of its own, on a country that was filled in before, with its holders signed in. */
import type { AddressInfo } from 'node:net';
import { openDatabase } from '#db/open.ts';
import { keepUser, openMembers } from '#server/sign-in/records.ts';
import { openQuietHouse } from '../quiet-house.ts';
import { answerParent } from '../take-parts/child.ts';
import { countryOf, holderId, mutualId, needId, now, zone } from './country.ts';

const { file, ...size } = JSON.parse(process.argv[2] ?? '{}') as {
  file: string;
  carers: number;
  shifts: number;
  needs: number;
};
const db = await openDatabase(file);
const house = await openQuietHouse(db, now);

/** A holder with several needs signs in once. */
const cookies = new Map<number, string>();
const cookieOf = async (nth: number): Promise<string> => {
  const known = cookies.get(nth);
  if (known) return known;
  const memberId = holderId(nth);
  const userId = await db.write(async (tx) => {
    const id = house.deps.newId('user');
    const user = await keepUser(tx, { id, name: '', email: `holder${nth}@example.org` }, now);
    await openMembers(tx, user, [{ mutualId, memberId }], now);
    return user;
  });
  const session = await house.signIn.createSession(userId);
  const cookie = session.setCookie.split(';')[0] ?? '';
  cookies.set(nth, cookie);
  return cookie;
};

const requests = [];
for (const { nth, holder } of countryOf(size).needs)
  requests.push({
    path: `/api/needs/${needId(nth)}/carers`,
    headers: { cookie: await cookieOf(holder.nth), 'acting-as': holderId(holder.nth) },
  });
await house.deps.freeIndex.current(mutualId, zone, now);
answerParent({ port: (house.server.address() as AddressInfo).port, ...{ requests } }, async () => {
  house.server.closeAllConnections();
  await house.close();
});
