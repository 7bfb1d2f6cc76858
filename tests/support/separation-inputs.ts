/**
 * How to ask every endpoint of the contract about the things of one mutual. An endpoint that is not here, and
 * needs something said, has no input: the separation story fails and names it.
 */
import type { Listed } from '#shared/contract/api.ts';
import { saidOfDeciding } from './separation-deciding-inputs.ts';

/** Ids of things that are there, by the name an endpoint gives to its parameter. */
export type Things = Readonly<Record<string, string>>;
export interface Input {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

const hours = {
  startedAt: '2026-11-24T08:00:00.000Z',
  endedAt: '2026-11-24T09:00:00.000Z',
};
const span = { from: '2026-11-23', to: '2026-11-29' };
const word = { word: 'no.word' };
const noMovement = { transferId: 'transfer_01980000-0000-7000-8000-000000000000' };
const rights = { rights: ['book'] };

/** What is said beside the address, by feature and name. */
const said: Record<string, (things: Things) => Omit<Input, 'params'>> = {
  'sign-in.askToSignIn': () => ({ body: { email: 'stranger@example.org' } }),
  'sign-in.signInByCode': () => ({ body: { email: 'stranger@example.org', code: '123456' } }),
  'sign-in.signInByLink': () => ({ body: { token: 'no-token' } }),
  'sign-in.signInByPasskey': () => ({ body: { answer: {} } }),
  'sign-in.signOut': () => ({ body: {} }),
  'sign-in.addPasskey': () => ({ body: { answer: {}, name: 'A key' } }),
  'sign-in.giveSecondStep': () => ({ body: { code: '123456' } }),
  'sign-in.demoSignIn': ({ memberId }) => ({ body: { memberId } }),
  'mutuals.found': () => ({
    body: {
      code: 'no-code',
      name: 'Cwm Arall',
      nation: 'wales',
      councils: ['Cyngor Cwm Arall'],
      coordinatorName: 'Rhys Rees',
      coordinatorEmail: 'rhys@example.org',
    },
  }),
  'imports.previewImport': () => ({ body: { files: { 'members.csv': 'ref,name\nm1,Dilys Rees\n' } } }),
  'imports.importSpreadsheets': () => ({ body: { files: { 'members.csv': 'ref,name\nm1,Dilys Rees\n' } } }),
  'members.members': () => ({ query: {} }),
  'members.recordCheck': () => ({ body: { kind: 'identity', seenOn: '2026-11-20' } }),
  'members.setAsidePaid': () => ({ body: { amountPence: 100, paidOn: '2026-11-20', reference: 'HMRC' } }),
  'members.changeContact': () => ({ body: { phone: '01639 555 123' } }),
  'members.changeEmail': () => ({ body: { email: 'new@example.org' } }),
  'members.confirmEmail': () => ({ body: word }),
  'members.recordViews': () => ({ query: {} }),
  'members.enteredForMe': () => ({ query: {} }),
  'members.invite': () => ({
    body: { name: 'Dilys Rees', email: 'dilys@example.org', roles: ['holder'] },
  }),
  'members.inviteAgain': () => ({ body: {} }),
  'members.apply': ({ mutualId }) => ({
    body: { mutualId, name: 'Huw Llwyd', email: 'huw@example.org', role: 'carer' },
  }),
  'members.confirmApplication': () => ({ body: word }),
  'members.lookAtInvitation': () => ({ query: word }),
  'members.acceptInvitation': () => ({ body: word }),
  'members.carers': () => ({ query: {} }),
  'members.setCloseness': () => ({ body: { closeness: 'team' } }),
  'members.recordEngagement': () => ({ body: { engagement: 'employed-by-mutual' } }),
  'members.recordHousehold': () => ({ body: { sameHousehold: true } }),
  'members.nameRepresentative': () => ({
    body: { name: 'Siôn Pugh', email: 'sion@example.org', ...rights },
  }),
  'members.changeRights': () => ({ body: rights }),
  'members.giveRights': () => ({ body: rights }),
  'councils.addCouncil': () => ({ body: { name: 'Cyngor Cwm Newydd' } }),
  'councils.enterCouncilRules': () => ({
    body: {
      fromOn: '2026-11-01',
      source: 'Agreement, page 4',
      checkedOn: '2026-11-20',
      reviewBy: '2027-11-20',
      surplusWeeks: 4,
      counted: 'after-liabilities',
      contingencyWeeks: 0,
      sameHousehold: 'written-exception',
      excludedUses: [],
    },
  }),
  'councils.recordCouncilException': () => ({
    body: {
      use: 'gardening',
      whatFor: 'The path to the door',
      writtenBy: 'J. Price',
      reference: 'CCT/7',
      fromOn: '2026-11-01',
    },
  }),
  'councils.endCouncilException': () => ({ body: { untilOn: '2026-12-01' } }),
  'budgets.keepSaving': () => ({ body: { kind: 'insurance', purpose: 'Insurance', amountPence: 100 } }),
  'budgets.endSaving': () => ({ body: { as: 'given-up' } }),
  'budgets.writeReason': () => ({ body: { reason: 'vacancy' } }),
  'budgets.budgetEntries': () => ({ query: span }),
  'needs.postNeed': () => ({
    body: { title: 'Tea', kind: 'day', onDay: '2026-11-26', startsTime: '15:00', wallMinutes: 60 },
  }),
  'needs.changeNeed': () => ({ body: { title: 'Late tea', fromOn: '2026-11-24', version: 1 } }),
  'needs.pauseNeed': () => ({
    body: { from: '2026-12-01', to: '2026-12-07', reason: 'holiday', version: 1 },
  }),
  'needs.resumeNeed': () => ({ body: { from: '2026-12-01', backOn: '2026-12-03', version: 1 } }),
  'needs.endAgreement': () => ({ body: { lastDay: '2026-12-07' } }),
  'needs.answerMoved': () => ({ body: { keep: true } }),
  'shifts.openShifts': () => ({ query: {} }),
  'shifts.shifts': () => ({ query: span }),
  'shifts.takeShiftAt': () => ({ body: { startsAt: '2026-11-25T08:00:00.000Z' } }),
  'shifts.takeWithRest': () => ({ body: { restStartsAt: '2026-11-25T12:00:00.000Z' } }),
  'shifts.offerShift': () => ({ body: {} }),
  'shifts.answerOffer': () => ({ body: { answer: 'no' } }),
  'members.answerMatch': () => ({ body: { answer: 'no' } }),
  'shifts.openCalendarFeed': () => ({ body: { names: false } }),
  'shifts.optOut': () => ({ body: { noticeDays: 14 } }),
  'shifts.handBackShift': () => ({ body: {} }),
  'shifts.notWorked': () => ({ body: { reason: 'Nobody was at home.' } }),
  'shifts.moveShift': () => ({ body: { onDay: '2026-11-25', startsTime: '09:00', wallMinutes: 60 } }),
  'shifts.recordHours': () => ({ body: hours }),
  'shifts.confirmHours': ({ hoursId }) => ({ body: { hoursId } }),
  'shifts.correctHours': ({ hoursId }) => ({ body: { hoursId, ...hours } }),
  'shifts.disputeHours': ({ hoursId }) => ({ body: { hoursId, reason: 'Nobody came.' } }),
  'matching.sayAvailability': () => ({
    body: {
      week: [{ weekday: 'MO', startsTime: '08:00', wallMinutes: 240 }],
      furthestMiles: 10,
      mostMinutes: null,
      likes: [],
      willNotDo: [],
      kindsNotDone: [],
      interests: [],
    },
  }),
  'matching.sayException': () => ({ body: { kind: 'away', fromOn: '2026-12-01', untilOn: '2026-12-02' } }),
  'matching.agreeHours': () => ({ body: { minutes: 600, fromOn: '2026-12-01' } }),
  'matching.candidates': () => ({ query: {} }),
  'messages.conversations': () => ({ query: {} }),
  'messages.conversationsOfNeed': () => ({ query: {} }),
  'messages.writeFirst': ({ carerId }) => ({ body: { carerId, words: 'Shall I bring milk?' } }),
  'messages.messages': () => ({ query: {} }),
  'messages.write': () => ({ body: { words: 'Yes, please.' } }),
  'messages.markRead': () => ({ body: { upTo: 1 } }),
  'messages.report': () => ({ body: {} }),
  'messages.reports': () => ({ query: {} }),
  'messages.closeReport': () => ({ body: { outcome: 'Spoken with both.' } }),
  'notices.notices': () => ({ query: {} }),
  'notices.markNoticesRead': ({ noticeId }) => ({ body: { upTo: noticeId } }),
  'notices.chooseNotices': () => ({ body: { items: [{ kind: 'message', mail: 'daily' }] } }),
  'cover.agreeCover': () => ({
    body: {
      circles: [{ circle: 'team', hoursBefore: 0 }],
      askedAtOnce: 1,
      answerMinutes: 30,
      tellHoursBefore: 10,
      named: ['member_01980000-0000-7000-8000-000000000000'],
    },
  }),
  'cover.cannotCome': () => ({ body: { fromOn: '2026-11-24', untilOn: '2026-11-24' } }),
  'cover.askForCover': ({ carerId }) => ({ body: { carerId } }),
  'cover.assignCarer': ({ carerId }) => ({ body: { carerId } }),
  'cover.answerCover': () => ({ body: { answer: 'no' } }),
  'cover.proposeSwap': ({ shiftId, carerId }) => ({ body: { givenShiftId: shiftId, toCarerId: carerId } }),
  'cover.answerSwap': () => ({ body: { answer: 'no' } }),
  'purchases.offer': () => ({
    body: {
      title: 'A day at the sea',
      purpose: 'outing',
      what: 'A minibus to Aberavon',
      why: 'Alone it is too dear',
      supplierName: 'Bws Bach',
      costPence: 9000,
      shareRule: 'equal',
      minimumPeople: 3,
      closesAt: '2026-11-28T12:00:00.000Z',
      takesPlaceOn: '2026-12-02',
      exitRule: 'pays-share',
      confirmRule: 'majority',
      silence: 'yes',
    },
  }),
  'purchases.pledge': () => ({ body: { outcome: 'Seeing people' } }),
  'purchases.sayLeaverPays': () => ({ body: { amountPence: 100 } }),
  'purchases.askMore': () => ({ body: { costPence: 10_000 } }),
  'purchases.answerMore': () => ({ body: { answer: 'yes' } }),
  'purchases.shareShift': ({ shiftId }) => ({ body: { shiftId } }),
  'purchases.answerDelivery': () => ({ body: { answer: 'yes' } }),
  'purchases.invoice': () => ({ body: { amountPence: 9000, reference: 'BB 12' } }),
  'purchases.cancelPurchase': () => ({ body: { reason: 'The road is closed.' } }),
  'purchases.paySupplier': () => ({ body: { paidOn: '2026-11-24', reference: 'BACS 1' } }),
  'purchases.giveBack': () => ({ body: { amountPence: 100 } }),
  ...saidOfDeciding,
  'common-fund.fundEntries': () => ({ query: {} }),
  'common-fund.reserve': () => ({
    body: {
      purpose: 'training',
      what: 'A first-aid day',
      decision: 'Meeting of 20 November',
      amountPence: 100,
      payee: 'Red Cross',
    },
  }),
  'common-fund.askRelease': () => ({ body: { spentPence: 100, evidence: 'Invoice 7' } }),
  'common-fund.putBack': () => ({ body: { reason: 'It fell through.' } }),
  'pay.enterHoliday': ({ carerId, holderId }) => ({
    body: { carerId, holderId, fromOn: '2026-12-01', untilOn: '2026-12-01', minutes: 60 },
  }),
  'pay.holidayPaid': () => ({ body: { paidOn: '2026-11-20' } }),
  'settlements.previewSettlement': () => ({ query: { weekOn: '2026-11-16' } }),
  'settlements.enterNetPay': ({ holderId, carerId }) => ({
    body: { weekOn: '2026-11-16', holderId, carerId, netPence: 100 },
  }),
  'settlements.askCorrection': () => ({ body: { ...hours, reason: 'It was shorter.' } }),
  'settlements.answerCorrection': () => ({ body: { answer: 'agreed' } }),
  'settlements.payrollSheet': () => ({ query: { weekOn: '2026-11-16' } }),
  'settlements.lookAtNetPays': () => ({ body: { weekOn: '2026-11-16', text: 'net_pay' } }),
  'settlements.enterNetPays': () => ({ body: { weekOn: '2026-11-16', text: 'net_pay' } }),
  'settlements.putForwardSettlement': () => ({ body: { weekOn: '2026-11-16', chargePence: 100 } }),
  'settlements.settle': () => ({ body: { weekOn: '2026-11-16' } }),
  'settlements.settlements': () => ({ query: {} }),
  'settlements.settlementEntries': () => ({ query: {} }),
  'settlements.collections': () => ({ query: {} }),
  'settlements.statements': () => ({ query: {} }),
  'outage.makeOutagePlan': () => ({ body: { passphrase: 'a long passphrase' } }),
  'outage.enterOutsidePayment': ({ payId }) => ({
    body: { forId: payId, amountPence: 1, paidOn: '2026-11-20', reference: 'BANK 2' },
  }),
  'outage.previewOutsidePayments': () => ({ body: { csv: 'for,amount,paid_on,reference' } }),
  'outage.importOutsidePayments': () => ({ body: { csv: 'for,amount,paid_on,reference' } }),
  'ledger.accounts': () => ({ query: { kind: 'holder-due' } }),
  'payments.decideClaim': () => ({ body: { as: 'ask-again', words: 'A claim of long ago' } }),
  'payments.startSetUp': () => ({ body: { kind: 'card' } }),
  'payments.askRefund': ({ dueId }) => ({
    body: { dueId, amountPence: 100, outOf: 'own-money', reason: 'A refund of long ago' },
  }),
  'payments.decideRefund': () => ({ body: { as: 'again' } }),
  'ledger.closeBreak': () => ({ body: { words: 'A difference of long ago' } }),
  'ledger.accountEntries': () => ({ query: {} }),
  'ledger.accountStatement': () => ({ query: span }),
  'ledger.exportLedger': () => ({ query: {} }),
  'ledger.exportLedgerSheet': () => ({ query: {} }),
  'ledger.mutualBringLines': () => ({ body: { fileName: 'bank.csv', text: 'Date,Amount' } }),
  'ledger.mutualLines': () => ({ query: {} }),
  'ledger.mutualMatchLine': () => ({ body: noMovement }),
  'ledger.mutualLeaveLine': () => ({ body: { reason: 'Bank charges' } }),
  'ledger.ownBringLines': () => ({ body: { fileName: 'bank.csv', text: 'Date,Amount' } }),
  'ledger.ownLines': () => ({ query: {} }),
  'ledger.ownMatchLine': () => ({ body: noMovement }),
  'ledger.ownPaidIn': () => ({ body: { source: 'top-up' } }),
  'ledger.ownLeaveLine': () => ({ body: { reason: 'Bank charges' } }),
  'ledger.closeMonth': () => ({ body: { openCount: 0 } }),
  'ledger.holderMonth': () => ({ query: {} }),
  'ledger.balanceOn': () => ({ query: { on: '2026-11-24' } }),
  'ledger.trialBalanceOn': () => ({ query: { on: '2026-11-24' } }),
  'oversight.explainMovement': () => ({ body: { as: 'service-fee' } }),
  'oversight.spend': () => ({ query: span }),
  'oversight.spendLines': () => ({ query: span }),
  'oversight.spendExport': () => ({ query: span }),
};

const names = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');

/** What to ask, or the sentences that say what is missing here. */
export const inputOf = ({ feature, name, endpoint }: Listed, things: Things): Input | string[] => {
  const whole = `${feature}.${name}`;
  const missing = names(endpoint.path)
    .filter((param) => things[param] === undefined)
    .map(
      (param) => `${whole}: nothing is there to be asked for as :${param}; make one in the separation story`,
    );
  const spoken = said[whole]?.(things) ?? {};
  for (const part of ['query', 'body'] as const) {
    const schema = endpoint[part];
    if (!schema) continue;
    const read = schema.safeParse(spoken[part]);
    if (!read.success) missing.push(`${whole}: say a good ${part} in tests/support/separation-inputs.ts`);
  }
  if (missing.length > 0) return missing;
  return {
    ...spoken,
    params: Object.fromEntries(names(endpoint.path).map((param) => [param, things[param]])),
  };
};

/** Inputs for endpoints that are no more. */
export const leftOver = (listed: readonly Listed[]): string[] => {
  const known = new Set(listed.map(({ feature, name }) => `${feature}.${name}`));
  return Object.keys(said).filter((whole) => !known.has(whole));
};
