/** Protects the audit trail: what the contract says is written down is written down. */
import { expect, it } from 'vitest';
import { promisedEventsAreWritten } from './walls/audit-names.ts';
import { expectToStand, invented } from './walls/stands.ts';

it('every event an endpoint promises is written by an action', () => expectToStand(promisedEventsAreWritten));

it('the wall notices a promise nobody keeps, and no question', () => {
  const files = invented({
    'shared/shifts/endpoints.ts': `export const shifts = {
      take: { method: 'POST', audit: 'SHIFT_TAKEN' },
      decline: { method: 'POST', audit: 'SHIFT_DECLINED' },
      list: { method: 'GET', audit: null },
    };`,
    'server/shifts/actions.ts': `await note(tx, call, 'SHIFT_TAKEN', shiftId);`,
  });
  expect(promisedEventsAreWritten(files)).toEqual([
    'shared/shifts/endpoints.ts: SHIFT_DECLINED is promised and no action writes it down',
  ]);
});
