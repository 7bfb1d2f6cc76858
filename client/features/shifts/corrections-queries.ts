import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { useChange } from '#client/lib/use-change.ts';
import { correctionsEndpoints } from '#shared/settlements/corrections/endpoints.ts';

/** How settled hours of one shift were put right, and what each settlement moved for them. */
export const useCorrections = (shiftId: string) =>
  useQuery(question('shifts', correctionsEndpoints.corrections, { params: { shiftId } }));

const touched = ['shifts', 'budgets', 'settlements'];

export const useAskCorrection = () => useChange(correctionsEndpoints.askCorrection, touched);
export const useAnswerCorrection = () => useChange(correctionsEndpoints.answerCorrection, touched);
