/** Protects the shape of the house: who may know whom. */
import { describe, expect, it } from 'vitest';
import { clientLayers } from './walls/client-layers.ts';
import { directions, noBarrels, noCycles } from './walls/directions.ts';
import { purity } from './walls/purity.ts';
import { serverLayers } from './walls/server-layers.ts';
import { expectToStand, invented } from './walls/stands.ts';

describe('the house as it is', () => {
  it('imports only downwards: shared, then db, then server; shared, then client', () =>
    expectToStand(directions));
  it('has no file that only passes on what others export', () => expectToStand(noBarrels));
  it('has no circle of imports', () => expectToStand(noCycles));
  it('goes from routes to actions to reads, records and policy', () => expectToStand(serverLayers));
  it('keeps rules pure and vendors outside', () => expectToStand(purity));
  it('goes in the client from app to pages to features to ui and lib', () => expectToStand(clientLayers));
});

describe('the walls notice', () => {
  it('a direction against the stream, and anything that needs a test', () => {
    const files = invented({
      'shared/pay/rules.ts': `import { db } from '#db/database.ts';`,
      'client/pages/home.tsx': `import type { X } from '../../server/deps.ts';`,
      'server/app.ts': `export { cast } from '#tests/support/cast.ts';`,
    });
    expect(directions(files)).toHaveLength(3);
  });

  it('a barrel and a circle', () => {
    const files = invented({
      'shared/pay/all.ts': `export * from './a.ts';\nexport { b } from './b.ts';`,
      'shared/pay/a.ts': `import { b } from './b.ts';\nexport const a = b;`,
      'shared/pay/b.ts': `import { a } from './a.ts';\nexport const b = a;`,
      'shared/pay/c.ts': `import type { D } from './d.ts';\nexport type C = D;`,
      'shared/pay/d.ts': `import { c } from './c.ts';\nexport type D = typeof c;`,
    });
    expect(noBarrels(files)).toHaveLength(1);
    expect(noCycles(files)).toEqual([
      'a circle of imports: shared/pay/a.ts → shared/pay/b.ts → shared/pay/a.ts',
    ]);
  });

  it('a layer stepped over, a table in an action, another feature’s records, a vendor at large', () => {
    const files = invented({
      'server/shifts/routes.ts': `import { shiftById } from './reads.ts';`,
      'server/shifts/actions.ts': [
        `import { shifts } from '#db/schema/shifts.ts';`,
        `import { post } from '../ledger/records.ts';`,
        `import { settle } from '../ledger/actions.ts';`,
        `import { sendMail } from '../outside/mail/send.ts';`,
        `import type { Mail } from '../outside/mail/send.ts';`,
        `import Stripe from 'stripe';`,
      ].join('\n'),
    });
    expect(serverLayers(files)).toHaveLength(4);
    expect(purity(files)).toEqual(['server/shifts/actions.ts:6 imports stripe: only server/outside may']);
  });

  it('a policy that reaches for the disk and a rule that reaches for a package', () => {
    const files = invented({
      'server/shifts/policy.ts': `import { readFileSync } from 'node:fs';`,
      'shared/shifts/rules.ts': `import dayjs from 'dayjs';`,
    });
    expect(new Set(purity(files).map((offence) => offence.split(':')[0]))).toEqual(
      new Set(['server/shifts/policy.ts', 'shared/shifts/rules.ts']),
    );
  });

  it('that a verb with a file of its own is an action, and a noun that only computes is a rule', () => {
    const files = invented({
      'server/shifts/take.ts': `import { recordTaken } from './records.ts';\nimport { reach } from './reach.ts';`,
      'server/shifts/reach.ts': `import { minutes } from '#shared/language/time.ts';`,
      'server/shifts/policy.ts': `import { reach } from './reach.ts';`,
      'server/shifts/routes.ts': `import { takeShift } from './take.ts';`,
    });
    expect(serverLayers(files)).toEqual([]);
    const wrong = invented({
      'server/shifts/take.ts': `import { recordTaken } from './records.ts';`,
      'server/shifts/policy.ts': `import { takeShift } from './take.ts';`,
      'server/needs/cancel.ts': `import { recordTaken } from '../shifts/records.ts';`,
    });
    expect(serverLayers(wrong)).toHaveLength(2);
  });

  it('a feature of the client that knows another, and a kit that knows a feature', () => {
    const files = invented({
      'client/features/needs/form.tsx': `import { x } from '../shifts/queries.ts';`,
      'client/ui/money.tsx': `import { x } from '../features/needs/queries.ts';`,
      'client/pages/home.tsx': `import { paths } from '../app/paths.ts';`,
    });
    expect(clientLayers(files)).toHaveLength(2);
  });
});
