import { oversightEndpoints as contract } from '#shared/oversight/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { explainMovement } from './explain.ts';
import { entriesOfShift } from './shift-entries.ts';
import { showSpend } from './spend.ts';
import { exportSpend } from './spend-export.ts';
import { listSpendLines } from './spend-lines.ts';
import { takeBackExplanation } from './take-back.ts';
import { listUnexplained } from './unexplained.ts';
import { workList } from './work-list.ts';

export const oversightRoutes = (building: Building): void => {
  serve(building, contract.workList, (call) => workList(call));
  serve(building, contract.spend, (call) => showSpend(call, call.query.from, call.query.to));
  serve(building, contract.spendLines, (call) => listSpendLines(call, call.query));
  serve(building, contract.spendExport, (call) => exportSpend(call, call.query));
  serve(building, contract.unexplained, (call) => listUnexplained(call));
  serve(building, contract.explainMovement, (call) =>
    explainMovement(call, call.params.movementId, call.body),
  );
  serve(building, contract.takeBackExplanation, (call) => takeBackExplanation(call, call.params.journalId));
  serve(building, contract.entriesOfShift, (call) => entriesOfShift(call, call.params.shiftId));
};
