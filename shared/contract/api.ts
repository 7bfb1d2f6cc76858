/** The table of all endpoints: what is served, called, documented and tested for separation. */
import { budgetsEndpoints } from '../budgets/endpoints.ts';
import { commonFundEndpoints } from '../common-fund/endpoints.ts';
import { councilsEndpoints } from '../councils/endpoints.ts';
import { coverEndpoints } from '../cover/endpoints.ts';
import { swapsEndpoints } from '../cover/swaps/endpoints.ts';
import { importsEndpoints } from '../imports/endpoints.ts';
import { mutualBankEndpoints } from '../ledger/bank/mutual-endpoints.ts';
import { ownBankEndpoints } from '../ledger/bank/own-endpoints.ts';
import { bookEndpoints } from '../ledger/book-endpoints.ts';
import { ledgerEndpoints } from '../ledger/endpoints.ts';
import { monthEndpoints } from '../ledger/month-endpoints.ts';
import { reconcileEndpoints } from '../ledger/reconcile-endpoints.ts';
import { matchingEndpoints } from '../matching/endpoints.ts';
import { membersEndpoints } from '../members/endpoints.ts';
import { joiningEndpoints } from '../members/joining/endpoints.ts';
import { matchesEndpoints } from '../members/matches/endpoints.ts';
import { pairsEndpoints } from '../members/pairs/endpoints.ts';
import { representativesEndpoints } from '../members/representatives/endpoints.ts';
import { messagesEndpoints } from '../messages/endpoints.ts';
import { mutualsEndpoints } from '../mutuals/endpoints.ts';
import { needsEndpoints } from '../needs/endpoints.ts';
import { noticesEndpoints } from '../notices/endpoints.ts';
import { outageEndpoints } from '../outage/endpoints.ts';
import { oversightEndpoints } from '../oversight/endpoints.ts';
import { holidayEndpoints } from '../pay/holiday-endpoints.ts';
import { claimEndpoints } from '../payments/claim-endpoints.ts';
import { paymentsEndpoints } from '../payments/endpoints.ts';
import { refundEndpoints } from '../payments/refund-endpoints.ts';
import { proposalsEndpoints } from '../proposals/endpoints.ts';
import { purchasesEndpoints } from '../purchases/endpoints.ts';
import { correctionsEndpoints } from '../settlements/corrections/endpoints.ts';
import { settlementsEndpoints } from '../settlements/endpoints.ts';
import { payrollEndpoints } from '../settlements/payroll/endpoints.ts';
import { shiftsEndpoints } from '../shifts/endpoints.ts';
import { signInEndpoints } from '../sign-in/endpoints.ts';
import { voicesEndpoints } from '../voices/endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/** Written out, because the compiler would spell each of its parts in full. */
type Api = {
  'sign-in': typeof signInEndpoints;
  mutuals: typeof mutualsEndpoints;
  members: typeof membersEndpoints &
    typeof joiningEndpoints &
    typeof pairsEndpoints &
    typeof matchesEndpoints &
    typeof representativesEndpoints;
  imports: typeof importsEndpoints;
  councils: typeof councilsEndpoints;
  budgets: typeof budgetsEndpoints;
  needs: typeof needsEndpoints;
  shifts: typeof shiftsEndpoints;
  cover: typeof coverEndpoints & typeof swapsEndpoints;
  matching: typeof matchingEndpoints;
  messages: typeof messagesEndpoints;
  notices: typeof noticesEndpoints;
  pay: typeof holidayEndpoints;
  payments: typeof paymentsEndpoints & typeof claimEndpoints & typeof refundEndpoints;
  settlements: typeof settlementsEndpoints & typeof correctionsEndpoints & typeof payrollEndpoints;
  purchases: typeof purchasesEndpoints;
  proposals: typeof proposalsEndpoints;
  voices: typeof voicesEndpoints;
  'common-fund': typeof commonFundEndpoints;
  outage: typeof outageEndpoints;
  ledger: typeof ledgerEndpoints &
    typeof bookEndpoints &
    typeof monthEndpoints &
    typeof mutualBankEndpoints &
    typeof ownBankEndpoints &
    typeof reconcileEndpoints;
  oversight: typeof oversightEndpoints;
};

export const api: Api = {
  'sign-in': signInEndpoints,
  mutuals: mutualsEndpoints,
  members: {
    ...membersEndpoints,
    ...joiningEndpoints,
    ...pairsEndpoints,
    ...matchesEndpoints,
    ...representativesEndpoints,
  },
  imports: importsEndpoints,
  councils: councilsEndpoints,
  budgets: budgetsEndpoints,
  needs: needsEndpoints,
  shifts: shiftsEndpoints,
  cover: { ...coverEndpoints, ...swapsEndpoints },
  matching: matchingEndpoints,
  messages: messagesEndpoints,
  notices: noticesEndpoints,
  pay: holidayEndpoints,
  payments: { ...paymentsEndpoints, ...claimEndpoints, ...refundEndpoints },
  settlements: { ...settlementsEndpoints, ...correctionsEndpoints, ...payrollEndpoints },
  purchases: purchasesEndpoints,
  proposals: proposalsEndpoints,
  voices: voicesEndpoints,
  'common-fund': commonFundEndpoints,
  outage: outageEndpoints,
  ledger: {
    ...ledgerEndpoints,
    ...bookEndpoints,
    ...monthEndpoints,
    ...mutualBankEndpoints,
    ...ownBankEndpoints,
    ...reconcileEndpoints,
  },
  oversight: oversightEndpoints,
};

export interface Listed {
  feature: string;
  name: string;
  endpoint: Endpoint;
}

export const everyEndpoint: readonly Listed[] = Object.entries(api).flatMap(([feature, endpoints]) =>
  Object.entries(endpoints).map(([name, endpoint]: [string, Endpoint]) => ({ feature, name, endpoint })),
);
