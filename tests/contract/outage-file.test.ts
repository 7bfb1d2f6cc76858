/** Protects whoever must pay people while the server is gone: the sealed file opens with the passphrase alone. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealerWith } from '#server/outage/seal.ts';

const passphrase = 'seven quiet otters';
const secret = 'a secret of the installation, long enough';
const owed = {
  asOf: '2026-12-01T10:00:00.000Z',
  carers: [
    {
      memberId: 'member_01980000-0000-7000-8000-000000000001',
      name: 'Nia Bowen',
      byHandPence: 1345,
      underWayPence: 500,
      items: [
        {
          forId: 'pay_01980000-0000-7000-8000-000000000002',
          settlementId: 'settlement_01980000-0000-7000-8000-000000000003',
          weekOn: '2026-11-23',
          amountPence: 1345,
          state: 'by-hand',
        },
      ],
    },
  ],
  holders: [],
  carersPence: 1345,
  holdersPence: 0,
};
const content = {
  plan: 'plan_1',
  mutual: 'Cwm Tawel',
  madeAt: owed.asOf,
  owed,
  sheet: 'for,name\npay_1,Nia\n',
};

let folder: string;
let fingerprint: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outage-'));
  const sealer = sealerWith(passphrase, secret);
  ({ fingerprint } = sealer);
  writeFileSync(join(folder, 'plan.carepool'), sealer.seal(JSON.stringify(content)).file);
});
afterAll(() => rmSync(folder, { recursive: true }));

const opens = async (words: string[], said = passphrase) =>
  promisify(execFile)(process.execPath, ['server/launch/outage.ts', ...words], {
    env: { PATH: process.env['PATH'], OUTAGE_PASSPHRASE: said, INIT_CWD: folder },
  }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
  );

describe('npm run outage', () => {
  it('prints who is owed what, what is under way, and the key to compare', async () => {
    const { code, text } = await opens(['open', 'plan.carepool']);
    expect(code).toBe(0);
    expect(text).toContain('Nia Bowen: £13.45, and £5.00 under way: NOT by hand');
    expect(text).toContain(fingerprint);
    expect(await opens(['open', 'plan.carepool', '--sheet'])).toEqual({ code: 0, text: content.sheet });
  });

  it('says in a sentence what is wrong, and shows nothing', async () => {
    expect(await opens(['open', 'plan.carepool'], 'something else')).toEqual({
      code: 2,
      text: 'That is not the passphrase.\n',
    });
    expect((await opens(['open'])).text).toContain('npm run outage -- open FILE');
    expect((await opens(['open', 'nothing.carepool'])).text).toContain('There is no file');
  });
});
