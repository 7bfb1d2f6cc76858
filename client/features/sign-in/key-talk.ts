/** How the browser and a passkey speak, as JSON both ways (WebAuthn level 3). */

type Talk = Record<string, unknown>;

/** Whether this browser can speak it; where it cannot, the e-mail and the app with codes remain. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

const answerOf = (credential: Credential | null): Talk => {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey answered');
  return { ...credential.toJSON() };
};

export const askPasskey = async (asked: Talk): Promise<Talk> => {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    asked as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  return answerOf(await navigator.credentials.get({ publicKey }));
};

export const makePasskey = async (asked: Talk): Promise<Talk> => {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    asked as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  return answerOf(await navigator.credentials.create({ publicKey }));
};
