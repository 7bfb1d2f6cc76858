import { mutualBankEndpoints as mutual } from '#shared/ledger/bank/mutual-endpoints.ts';
import { ownBankEndpoints as own } from '#shared/ledger/bank/own-endpoints.ts';
import { type Building, serve } from '../../http/serve.ts';
import { bankLinePaidIn, leaveBankLine, matchBankLine, takeBackBankLine } from './answer.ts';
import { bringBankLines } from './bring-in.ts';
import { choicesForLine, listBankLines } from './list-lines.ts';

export const bankRoutes = (building: Building): void => {
  serve(building, mutual.mutualBringLines, (call) => bringBankLines(call, 'mutual', call.body));
  serve(building, mutual.mutualLines, (call) => listBankLines(call, 'mutual', call.query));
  serve(building, mutual.mutualLineChoices, (call) => choicesForLine(call, 'mutual', call.params.lineId));
  serve(building, mutual.mutualMatchLine, (call) =>
    matchBankLine(call, 'mutual', call.params.lineId, call.body.transferId),
  );
  serve(building, mutual.mutualLeaveLine, (call) =>
    leaveBankLine(call, 'mutual', call.params.lineId, call.body.reason),
  );
  serve(building, mutual.mutualUnmatchLine, (call) => takeBackBankLine(call, 'mutual', call.params.lineId));
  serve(building, own.ownBringLines, (call) => bringBankLines(call, 'own', call.body));
  serve(building, own.ownLines, (call) => listBankLines(call, 'own', call.query));
  serve(building, own.ownLineChoices, (call) => choicesForLine(call, 'own', call.params.lineId));
  serve(building, own.ownMatchLine, (call) =>
    matchBankLine(call, 'own', call.params.lineId, call.body.transferId),
  );
  serve(building, own.ownLeaveLine, (call) =>
    leaveBankLine(call, 'own', call.params.lineId, call.body.reason),
  );
  serve(building, own.ownPaidIn, (call) => bankLinePaidIn(call, call.params.lineId, call.body.source));
  serve(building, own.ownUnmatchLine, (call) => takeBackBankLine(call, 'own', call.params.lineId));
};
