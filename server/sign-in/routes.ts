import { signInEndpoints } from '#shared/sign-in/endpoints.ts';
import { secondStepMinutes } from '../http/admission.ts';
import { type Building, serve } from '../http/serve.ts';
import * as act from './actions.ts';
import { demoInbox, demoPeople, demoSignIn } from './demo-actions.ts';
import * as second from './second-step-actions.ts';
import { session } from './session-actions.ts';
import type { Knocked, SignInParts, Visit } from './visit.ts';

/** The numbers of signing in, as the library was told them. */
export interface SignInNumbers {
  perMinute: { mail: number };
  mailsAnHour: number;
  sessionDays: number;
  renewedAfterDays: number;
  secondStepTries: number;
  secondStepRestMinutes: number;
}

export const serveSignIn = (building: Building, parts: SignInParts, numbers: SignInNumbers): void => {
  const visit = (call: Knocked): Visit => ({ ...call, parts });
  const on = signInEndpoints;
  const days = { lasts: numbers.sessionDays, renewedAfter: numbers.renewedAfterDays };
  const mails = { perMinute: numbers.perMinute.mail, anHour: numbers.mailsAnHour };
  const step = {
    goodMinutes: secondStepMinutes,
    mostTries: numbers.secondStepTries,
    restMinutes: numbers.secondStepRestMinutes,
  };
  serve(building, on.session, (call) => session(visit(call), secondStepMinutes, days));
  serve(building, on.askToSignIn, (call) => act.askForMail(visit(call), call.body, mails));
  serve(building, on.signInByCode, (call) => act.signInByCode(visit(call), call.body.email, call.body.code));
  serve(building, on.signInByLink, (call) => act.signInByLink(visit(call), call.body.token));
  serve(building, on.startPasskeySignIn, (call) => act.startPasskeySignIn(visit(call)));
  serve(building, on.signInByPasskey, (call) => act.signInByPasskey(visit(call), call.body.answer));
  serve(building, on.signOut, (call) => act.signOut(visit(call), call.body.everywhere));
  serve(building, on.passkeys, (call) => second.listPasskeys(visit(call)));
  serve(building, on.startPasskey, (call) => second.startPasskey(visit(call), secondStepMinutes));
  serve(building, on.addPasskey, (call) =>
    second.addPasskey(visit(call), call.body.answer, call.body.name, secondStepMinutes),
  );
  serve(building, on.removePasskey, (call) =>
    second.removePasskey(visit(call), call.params.passkeyId, secondStepMinutes),
  );
  serve(building, on.startSecondStep, (call) => second.startSecondStep(visit(call), secondStepMinutes));
  serve(building, on.giveSecondStep, (call) => second.giveSecondStep(visit(call), call.body.code, step));
  serve(building, on.demoPeople, (call) => demoPeople(visit(call)));
  serve(building, on.demoSignIn, (call) => demoSignIn(visit(call), call.body.memberId));
  serve(building, on.demoInbox, (call) => demoInbox(visit(call)));
};
