import { offersEndpoints as contract } from '#shared/shifts/offers/endpoints.ts';
import { type Building, serve } from '../../http/serve.ts';
import { answerOffer } from './answer.ts';
import { offerShift } from './make.ts';
import { listOffers } from './show.ts';
import { withdrawOffer } from './withdraw.ts';

export const offersRoutes = (building: Building): void => {
  serve(building, contract.offerShift, (call) => offerShift(call, call.params.shiftId, call.body));
  serve(building, contract.offers, async (call) => ({ items: await listOffers(call) }));
  serve(building, contract.answerOffer, (call) => answerOffer(call, call.params.offerId, call.body.answer));
  serve(building, contract.withdrawOffer, (call) => withdrawOffer(call, call.params.offerId));
};
