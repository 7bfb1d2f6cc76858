/** The one answer that is no JSON and asks for no sign-in: whoever holds the sealed address reads the calendar. */
import type { Router } from 'express';
import { Refusal } from '#shared/contract/problem.ts';
import type { Deps } from '../deps.ts';
import { calendarBehind } from '../shifts/calendar.ts';
import type { AnswerProblem } from './problems.ts';

const ending = '.ics';

export const serveCalendars = (
  routerOf: (path: string) => Router,
  deps: Deps,
  answerProblem: AnswerProblem,
): void => {
  const path = '/api/calendar/:word';
  routerOf(path).get(path, (request, response) => {
    const { word } = request.params;
    const answered = async (): Promise<void> => {
      if (!word.endsWith(ending)) throw new Refusal('not-found');
      const text = await calendarBehind(deps, word.slice(0, -ending.length));
      if (text === null) throw new Refusal('not-found');
      response.type('text/calendar; charset=utf-8').send(text);
    };
    answered().catch((error: unknown) => answerProblem(error, request, response));
  });
};
