import { purchasesEndpoints as contract } from '#shared/purchases/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { answerDelivery, deliver, invoice } from './deliver.ts';
import { answerMore, askMore } from './more.ts';
import { cancelPurchase, offerPurchase } from './offer.ts';
import { approvePayment, giveBack, paySupplier } from './pay-supplier.ts';
import { leavePurchase, pledge, sayLeaverPays } from './pledge.ts';
import { shareShift } from './share-shift.ts';
import { listPurchases, showPurchase, showRunning } from './show.ts';

const ofHolders = (building: Building): void => {
  serve(building, contract.purchases, async (call) => ({ items: await listPurchases(call) }));
  serve(building, contract.purchase, (call) => showPurchase(call, call.params.purchaseId));
  serve(building, contract.pledge, (call) => pledge(call, call.params.purchaseId, call.body));
  serve(building, contract.leave, (call) => leavePurchase(call, call.params.purchaseId));
  serve(building, contract.shareShift, (call) => shareShift(call, call.params.purchaseId, call.body.shiftId));
  serve(building, contract.answerMore, (call) => answerMore(call, call.params.purchaseId, call.body.answer));
  serve(building, contract.answerDelivery, (call) => answerDelivery(call, call.params.purchaseId, call.body));
};

const ofCoordinators = (building: Building): void => {
  serve(building, contract.running, (call) => showRunning(call, call.params.purchaseId));
  serve(building, contract.offer, (call) => offerPurchase(call, call.body));
  serve(building, contract.sayLeaverPays, (call) =>
    sayLeaverPays(call, call.params.purchaseId, call.params.memberId, call.body.amountPence),
  );
  serve(building, contract.askMore, (call) => askMore(call, call.params.purchaseId, call.body.costPence));
  serve(building, contract.deliver, (call) => deliver(call, call.params.purchaseId));
  serve(building, contract.invoice, (call) => invoice(call, call.params.purchaseId, call.body));
  serve(building, contract.cancelPurchase, (call) =>
    cancelPurchase(call, call.params.purchaseId, call.body.reason),
  );
  serve(building, contract.paySupplier, (call) => paySupplier(call, call.params.purchaseId, call.body));
  serve(building, contract.approvePayment, (call) => approvePayment(call, call.params.purchaseId));
  serve(building, contract.giveBack, (call) => giveBack(call, call.params.purchaseId, call.body.amountPence));
};

export const purchasesRoutes = (building: Building): void => {
  ofHolders(building);
  ofCoordinators(building);
};
