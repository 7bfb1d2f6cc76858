import { useChange } from '#client/lib/use-change.ts';
import { purchasesEndpoints as contract } from '#shared/purchases/endpoints.ts';

/** A pledge is booked money. */
const touched = ['purchases', 'budgets'];

export const useOffer = () => useChange(contract.offer, touched);
export const usePledge = () => useChange(contract.pledge, touched);
export const useLeave = () => useChange(contract.leave, touched);
export const useShareShift = () => useChange(contract.shareShift, touched);
export const useAnswerMore = () => useChange(contract.answerMore, touched);
export const useAnswerDelivery = () => useChange(contract.answerDelivery, touched);
export const useSayLeaverPays = () => useChange(contract.sayLeaverPays, touched);
export const useAskMore = () => useChange(contract.askMore, touched);
export const useDeliver = () => useChange(contract.deliver, touched);
export const useInvoice = () => useChange(contract.invoice, touched);
export const useCancelPurchase = () => useChange(contract.cancelPurchase, touched);
export const usePaySupplier = () => useChange(contract.paySupplier, [...touched, 'ledger']);
export const useApprovePayment = () => useChange(contract.approvePayment, [...touched, 'ledger']);
export const useGiveBack = () => useChange(contract.giveBack, [...touched, 'ledger']);
