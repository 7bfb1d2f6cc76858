/** Protects the one law of the sandbox's money: no penny appears or vanishes, whatever anybody does in whatever order. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  charge,
  memberWithBacs,
  memberWithCard,
  openBench,
  payableCarer,
} from '#tests/support/stripe-sandbox.ts';

/** What anybody may do to the money, in any order. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('charge' as const),
    amount: fc.integer({ min: 1, max: 50_000 }),
    which: fc.nat(5),
  }),
  fc.record({
    kind: fc.constant('transfer' as const),
    amount: fc.integer({ min: 1, max: 30_000 }),
    which: fc.nat(1),
  }),
  fc.record({
    kind: fc.constant('refund' as const),
    amount: fc.integer({ min: 1, max: 20_000 }),
    which: fc.nat(10),
  }),
  fc.record({
    kind: fc.constant('reverse' as const),
    amount: fc.integer({ min: 1, max: 20_000 }),
    which: fc.nat(10),
  }),
  fc.record({
    kind: fc.constant('payout' as const),
    amount: fc.integer({ min: 1, max: 20_000 }),
    which: fc.nat(1),
  }),
  fc.record({
    kind: fc.constant('wait' as const),
    amount: fc.integer({ min: 1, max: 60 }),
    which: fc.nat(1),
  }),
  fc.record({
    kind: fc.constant('claim' as const),
    amount: fc.integer({ min: 1, max: 3 }),
    which: fc.nat(10),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    amount: fc.integer({ min: 0, max: 2 }),
    which: fc.nat(10),
  }),
  fc.record({ kind: fc.constant('drain' as const), amount: fc.constant(0), which: fc.nat(1) }),
);

it('at every moment, the sum of net is what is available plus what is pending, on every account', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), fc.boolean(), async (acts, manual) => {
      const here = await openBench();
      try {
        const { stripe, sandbox } = here;
        if (manual)
          await stripe.balanceSettings.update({
            payments: { payouts: { schedule: { interval: 'manual' } } },
          });
        const members = [];
        for (const number of ['4000008260000000', '4000000000000077', '4000000000000341', '4000000000000259'])
          members.push(await memberWithCard(here, number));
        for (const number of ['90012345', '92222227']) members.push(await memberWithBacs(here, number));
        const carers = [await payableCarer(here), await payableCarer(here, '11111116')];
        let hour = 0;
        const settled = (call: Promise<unknown>) =>
          call.catch((failure: { statusCode?: number }) => expect([400, 402]).toContain(failure.statusCode));
        const pick = <T>(from: readonly T[], which: number): T | undefined =>
          from[which % Math.max(1, from.length)];
        for (const { kind, amount, which } of acts) {
          if (kind === 'charge')
            await settled(charge(here, members[which] ?? members[0] ?? { customer: '', method: '' }, amount));
          if (kind === 'transfer')
            await settled(
              stripe.transfers.create({ amount, currency: 'gbp', destination: String(carers[which]) }),
            );
          if (kind === 'refund')
            await settled(
              stripe.refunds.create({
                charge: String(pick((await stripe.charges.list()).data, which)?.id),
                amount,
              }),
            );
          if (kind === 'reverse')
            await settled(
              stripe.transfers
                .createReversal(String(pick((await stripe.transfers.list()).data, which)?.id), { amount })
                .catch((failure: { statusCode?: number }) =>
                  expect([400, 404]).toContain(failure.statusCode),
                ),
            );
          if (kind === 'claim') {
            const charge = pick((await stripe.charges.list()).data, which);
            const reason = (['fraudulent', 'product_not_received', 'inquiry'] as const)[amount - 1];
            if (charge) sandbox.control.fileDispute(charge.id, reason);
          }
          if (kind === 'answer') {
            const said = ['winning_evidence', 'losing_evidence', 'escalate_inquiry_evidence'][amount] ?? '';
            const dispute = pick((await stripe.disputes.list()).data, which);
            if (dispute)
              await settled(stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: said } }));
          }
          if (kind === 'payout') await settled(stripe.payouts.create({ amount, currency: 'gbp' }));
          if (kind === 'drain') await sandbox.control.drain();
          if (kind === 'wait') {
            hour += amount;
            here.setNow(Temporal.Instant.from('2026-03-02T10:00:00Z').add({ hours: hour }).toString());
          }
          for (const account of [undefined, ...carers]) {
            const as = account === undefined ? {} : { stripeAccount: account };
            const all = await stripe.balanceTransactions
              .list({ limit: 100 }, as)
              .autoPagingToArray({ limit: 10_000 });
            const { available, pending } = await stripe.balance.retrieve({}, as);
            const sum = (of: typeof all) => of.reduce((total, one) => total + one.net, 0);
            expect(sum(all.filter((one) => one.status === 'available'))).toBe(available[0]?.amount);
            expect(sum(all.filter((one) => one.status === 'pending'))).toBe(pending[0]?.amount);
            for (const one of all) expect(one.net).toBe(one.amount - one.fee);
          }
        }
      } finally {
        await here.close();
      }
    }),
    { numRuns: 12, seed: 20_260_302 },
  );
});
