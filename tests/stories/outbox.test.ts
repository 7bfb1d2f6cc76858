/** Protects mail, and whatever else is done outside: never lost after a commit, never done without one. */

import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outbox as rows } from '#db/schema/index.ts';
import type { Deps } from '#server/deps.ts';
import { openMail, type Send } from '#server/outside/mail/mail.ts';
import { type Outbox, openOutbox } from '#server/work/outbox.ts';
import { addMinutes, type Instant, instant } from '#shared/language/time.ts';
import { type FreshDatabase, freshDatabase } from '../support/engines.ts';
import { openMailServer } from '../support/mail-server.ts';
import { newId } from '../support/rows.ts';

let db: FreshDatabase;
let now: Instant;
beforeEach(async () => {
  db = await freshDatabase();
  now = instant('2026-11-23T09:00:00.000Z');
});
afterEach(() => db.close());

const open = (): Outbox =>
  openOutbox({ db, now: () => now, newId, log: pino({ level: 'silent' }) } as unknown as Deps);
const later = (minutes: number) => {
  now = addMinutes(now, minutes);
};
const add = (outbox: Outbox, kind = 'errand') => db.write((tx) => outbox.add(tx, kind, { whom: 'Mair' }));
const kept = async () => (await db.read.select().from(rows))[0];

describe('what is to be done outside', () => {
  it('is begun by the commit itself', async () => {
    const outbox = open();
    const done = new Promise((resolve) => {
      outbox.carry('errand', async (payload) => {
        resolve(payload);
        return undefined;
      });
    });
    outbox.start();
    await add(outbox);
    expect(await done).toEqual({ whom: 'Mair' });
    await outbox.drain();
    expect(await kept()).toMatchObject({ doneAt: now, failure: null, payload: { whom: 'Mair' } });
  });

  it('is never done for a write that was not committed', async () => {
    const outbox = open();
    const done: unknown[] = [];
    outbox.carry('errand', async (payload) => {
      done.push(payload);
      return undefined;
    });
    const lost = db.write(async (tx) => {
      await outbox.add(tx, 'errand', {});
      throw new Error('changed my mind');
    });
    await expect(lost).rejects.toThrow('changed my mind');
    await outbox.drain();
    expect(done).toEqual([]);
  });

  it('is done once, by one of several processes', async () => {
    const processes = [open(), open(), open()];
    const done: string[] = [];
    const first = processes[0] as Outbox;
    await db.write(async (tx) => {
      for (let errand = 0; errand < 50; errand += 1) await first.add(tx, 'errand', { errand });
    });
    for (const outbox of processes)
      outbox.carry('errand', async ({ errand }) => {
        done.push(String(errand));
        return undefined;
      });
    await Promise.all(processes.map((outbox) => outbox.drain()));
    later(3);
    await first.drain();
    expect(done.length).toBe(new Set(done).size);
    expect(done).toHaveLength(50);
  });

  it('is tried again after 1, 2, 4 … minutes, and names no person when it fails', async () => {
    const outbox = open();
    let tries = 0;
    outbox.carry('errand', async () => {
      tries += 1;
      if (tries < 4) throw Object.assign(new Error('no such box: mair@example.org'), { code: 'EENVELOPE' });
      return {};
    });
    await add(outbox);
    const triedAfter: number[] = [];
    for (let minute = 0; minute <= 8; minute += 1) {
      const before = tries;
      await outbox.drain();
      if (tries > before || minute === 0) triedAfter.push(minute);
      if (minute === 0) expect(await kept()).toMatchObject({ failure: 'EENVELOPE', doneAt: null });
      later(1);
    }
    expect(triedAfter).toEqual([0, 1, 3, 7]);
    expect(await kept()).toMatchObject({ failure: null, attempts: 4, payload: {} });
  });

  it('is given up after eleven tries, and says so', async () => {
    const outbox = open();
    outbox.carry('errand', async () => {
      throw new TypeError('never');
    });
    await add(outbox);
    for (let tries = 0; tries < 14; tries += 1) {
      await outbox.drain();
      later(361);
    }
    expect(await kept()).toMatchObject({ attempts: 11, failure: 'TypeError' });
    expect((await kept())?.doneAt).not.toBe(null);
  });

  it('is kept for a month once done, then cleared away', async () => {
    const outbox = open();
    outbox.carry('errand', async () => ({}));
    await add(outbox);
    await outbox.drain();
    later(29 * 24 * 60);
    await outbox.drain();
    expect(await kept()).toBeDefined();
    later(2 * 24 * 60);
    await outbox.drain();
    expect(await kept()).toBeUndefined();
  });

  it('is taken over from a process that died with it', async () => {
    const [dying, living] = [open(), open()];
    dying.carry('errand', () => new Promise(() => {}));
    const done: unknown[] = [];
    living.carry('errand', async (payload) => {
      done.push(payload);
      return undefined;
    });
    dying.start();
    await add(dying);
    await expect.poll(async () => (await kept())?.attempts).toBe(1);
    await living.drain();
    expect(done).toEqual([]);
    later(3);
    await living.drain();
    expect(done).toEqual([{ whom: 'Mair' }]);
  });
});

describe('a mail', () => {
  const post = async (settings: { demo: boolean; SMTP_URL?: string }, send?: Send) => {
    const outbox = open();
    const mail = openMail({
      outbox,
      settings: { SMTP_URL: undefined, MAIL_FROM: 'Carepool <c@localhost>', ...settings },
      now: () => now,
      log: pino({ level: 'silent' }),
      ...(send ? { send } : {}),
    });
    await db.write((tx) =>
      mail.post(tx, {
        template: 'sign-in',
        to: 'mair@example.org',
        language: 'en',
        facts: {
          code: '123456',
          link: 'https://care.example.org/sign-in/link?token=<b>',
          minutes: 10,
          endsAt: addMinutes(now, 10),
        },
      }),
    );
    return outbox;
  };

  it('is forgotten once sent, but for the demo village', async () => {
    const sent: unknown[] = [];
    await (await post({ demo: false }, async (message) => sent.push(message))).drain();
    expect(sent).toHaveLength(1);
    expect((await kept())?.payload).toEqual({ template: 'sign-in' });
    expect(sent[0]).toMatchObject({ to: 'mair@example.org', subject: 'Your sign-in to Carepool' });
    expect(JSON.stringify(sent[0])).not.toContain('<b>"');
  });

  it('goes to the mail server that is named, and waits while that is away', async () => {
    const server = await openMailServer();
    const outbox = await post({ demo: false, SMTP_URL: server.url });
    await outbox.drain();
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).toMatch(/^From: Carepool <c@localhost>\r\nTo: mair@example.org\r\n/);
    expect(server.taken[0]).toContain('Subject: Your sign-in to Carepool');
    server.close();
    await (await post({ demo: false, SMTP_URL: 'smtp://127.0.0.1:1' })).drain();
    const rest = await db.read.select().from(rows);
    expect(rest.map(({ failure }) => failure).toSorted()).toEqual(['ESOCKET', null]);
  });

  it('whose code has run out meanwhile is not sent', async () => {
    const sent: unknown[] = [];
    let isDown = true;
    const outbox = await post({ demo: false }, async (message) => {
      if (isDown) throw new Error('down');
      sent.push(message);
    });
    await outbox.drain();
    isDown = false;
    later(11);
    await outbox.drain();
    expect(sent).toEqual([]);
    expect((await kept())?.doneAt).toBe(now);
  });
});
