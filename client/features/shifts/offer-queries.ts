import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { useChange } from '#client/lib/use-change.ts';
import { offersEndpoints } from '#shared/shifts/offers/endpoints.ts';

/** A holder’s yes gives the shift: the need and the money are old then too. */
const touched = ['shifts', 'needs', 'budgets', 'cover'];

/** What lapses because it begins says nothing: asked for again each minute. */
const everyMinute = 60_000;

export const useOffers = () =>
  useQuery({ ...question('shifts', offersEndpoints.offers), refetchInterval: everyMinute });
export const useOffer = () => useChange(offersEndpoints.offerShift, ['shifts']);
export const useAnswerOffer = () => useChange(offersEndpoints.answerOffer, touched);
export const useWithdrawOffer = () => useChange(offersEndpoints.withdrawOffer, ['shifts', 'cover']);
