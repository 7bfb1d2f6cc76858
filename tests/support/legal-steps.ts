/** Where steps of the graph lead, one after the other: what may become of a shift in one moment. */
import { steps, stepsOfNeed } from '#shared/shifts/journey.ts';
import type { ShiftStatus } from '#shared/shifts/schema.ts';

/** The carer may always answer the holder's own word: that it did not happen, or was another time. */
const answersTheHolder: readonly ShiftStatus[] = ['cancelled', 'confirmed'];

const next = (from: ShiftStatus): ShiftStatus[] => [
  ...[...Object.values(steps), ...Object.values(stepsOfNeed)]
    .filter((step) => (step.from as readonly ShiftStatus[]).includes(from))
    .map(({ to }) => to),
  ...(answersTheHolder.includes(from) ? (['worked'] as const) : []),
];

export const reachable = (from: ShiftStatus): Set<ShiftStatus> => {
  const found = new Set<ShiftStatus>();
  const open = next(from);
  for (let status = open.pop(); status !== undefined; status = open.pop()) {
    if (found.has(status)) continue;
    found.add(status);
    open.push(...next(status));
  }
  return found;
};
