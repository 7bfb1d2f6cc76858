/** What a database is for, said once and kept: the demo village, or a real mutual. The two never share one. */
import { existsSync } from 'node:fs';
import { isSomethingElse, sqlitePath } from '#db/dialects/sqlite-file.ts';
import { engineOf } from '#db/engine.ts';
import { openDatabase } from '#db/open.ts';
import { CannotStart } from './cannot-start.ts';
import { freshFoundingCode, hashOfFoundingCode } from './founding-code.ts';
import type { House } from './house.ts';
import { allMutuals, installationOf } from './mutuals/reads.ts';
import { keepInstallation } from './mutuals/records.ts';
import { machineNow } from './outside/clock.ts';
import type { Settings } from './settings.ts';
import { type SettlingIn, settleVillage } from './village/settle-in.ts';
import { welcomeTo } from './welcome.ts';

export interface Place {
  url: string;
  /** Asked for with `--empty`: a mutual of one's own, not the village. */
  isEmpty: boolean;
  /** Folder of the sandboxes that belong to this database. */
  sandboxes: string;
  settings: Settings;
  say: (sentence: string) => void;
  /** How much village there is to be and when its story ends; absent, all of it, today. */
  village?: Pick<SettlingIn, 'size' | 'endsAt'>;
}

export interface Prepared {
  demo: boolean;
  /** What to say once the doors are open. */
  welcome(house: House): Promise<string[]>;
}

type Kind = 'demo' | 'half-built' | 'real' | 'nothing';

const kindOf = async (url: string): Promise<Kind> => {
  if (engineOf(url) === 'sqlite') {
    const file = sqlitePath(url);
    if (!existsSync(file)) return 'nothing';
    if (isSomethingElse(file))
      throw new CannotStart(`${file} is not a database of Carepool’s: name another one with DATABASE_URL.`);
  }
  // Looking writes nothing on PostgreSQL; on SQLite it may bring a real mutual's tables up to date.
  const db = await openDatabase(url, { durable: engineOf(url) === 'sqlite' });
  try {
    const row = await installationOf(db.read);
    if (row?.kind === 'demo') return row.anchorOn === null ? 'half-built' : 'demo';
    return row || (await allMutuals(db.read)).length > 0 ? 'real' : 'nothing';
  } finally {
    await db.close();
  }
};

const refuseMixing = (kind: Kind, { isEmpty, settings }: Place): void => {
  const isVillage = kind === 'demo' || kind === 'half-built';
  if (isVillage && isEmpty)
    throw new CannotStart(
      'The demo village lives in this database, and a real mutual never shares one with it: give --empty a database of its own with DATABASE_URL.',
    );
  const wouldBeVillage = isVillage || (kind === 'nothing' && !isEmpty);
  if (wouldBeVillage && settings.STRIPE_SECRET_KEY)
    throw new CannotStart(
      'STRIPE_SECRET_KEY is set, and the demo village plays with play money only: leave the key out, or begin a real mutual with “npm start -- --empty”.',
    );
};

/** A fresh code for every start until the mutual is founded; the one before opens nothing any more. */
const renewFoundingCode = async (url: string): Promise<string | null> => {
  const db = await openDatabase(url);
  try {
    const founded = (await allMutuals(db.read)).length > 0;
    const code = founded ? null : freshFoundingCode();
    const madeAt = (await installationOf(db.read))?.madeAt ?? machineNow();
    await db.write((tx) =>
      keepInstallation(tx, {
        one: 1,
        kind: 'real',
        anchorOn: null,
        foundingCodeHash: code === null ? null : hashOfFoundingCode(code),
        madeAt,
      }),
    );
    return code;
  } finally {
    await db.close();
  }
};

/** Finds out what the database is for, or makes it so: the village, unless a mutual of one's own is asked for. */
export const prepareInstallation = async (place: Place): Promise<Prepared> => {
  const { url, isEmpty, sandboxes, settings, say, village } = place;
  const kind = await kindOf(url);
  refuseMixing(kind, place);
  if (kind === 'real' || isEmpty) {
    const code = await renewFoundingCode(url);
    return { demo: false, welcome: (house) => welcomeTo(house, { kind: 'real', code }) };
  }
  if (
    kind !== 'demo' &&
    !(await settleVillage({ url, sandboxes, settings: { ...settings, demo: true }, say, ...village }))
  )
    throw new CannotStart(
      'Another process is making the demo village in this database: start again when it has finished.',
    );
  return { demo: true, welcome: (house) => welcomeTo(house, { kind: 'demo' }) };
};
