import { paths } from '#client/app/paths.ts';
import { actAsNobody } from '#client/lib/acting.ts';
import { call } from '#client/lib/call.ts';
import { forgetSeen } from '#client/lib/keep-seen.ts';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';

/** Leaves by loading the page afresh, so that nothing read stays on the device for whoever sits down next. */
export const signOut = async (everywhere = false): Promise<void> => {
  await call(signInEndpoints.signOut, { body: { everywhere } });
  await forgetSeen();
  actAsNobody();
  window.location.assign(paths.signIn);
};
