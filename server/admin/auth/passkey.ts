import { type Answer, ask } from './request.ts';

export function passkeysWork(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** The person put the browser's question away, or has no passkey for this place. */
const LEFT: Answer = {
  is: 'refused',
  code: 'PASSKEY_LEFT',
  message: 'No passkey was used. Try again, or sign in with your password.',
  field: undefined,
};

/** Signs in with a passkey. `more` travels with the proof: the extension's question, where there is one. */
export async function signInWithPasskey(more: Readonly<Record<string, unknown>>): Promise<Answer> {
  const options = await ask('/api/auth/passkey/generate-authenticate-options');
  if (options.is !== 'done') return options;
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      options.body as unknown as PublicKeyCredentialRequestOptionsJSON,
    );
    // A passkey stands for both steps: the device must have asked for its finger, face or PIN.
    const credential = await navigator.credentials.get({
      publicKey: { ...publicKey, userVerification: 'required' },
    });
    if (!(credential instanceof PublicKeyCredential)) return LEFT;
    return await ask('/api/auth/passkey/verify-authentication', { ...more, response: credential.toJSON() });
  } catch {
    return LEFT;
  }
}

/** Makes a passkey on this device and adds it to the signed-in person. */
export async function addPasskey(name: string): Promise<Answer> {
  const query = new URLSearchParams({ name });
  const options = await ask(`/api/auth/passkey/generate-register-options?${query}`);
  if (options.is !== 'done') return options;
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options.body as unknown as PublicKeyCredentialCreationOptionsJSON,
    );
    const credential = await navigator.credentials.create({ publicKey });
    if (!(credential instanceof PublicKeyCredential)) return NOT_MADE;
    return await ask('/api/auth/passkey/verify-registration', { response: credential.toJSON(), name });
  } catch {
    return NOT_MADE;
  }
}

const NOT_MADE: Answer = {
  is: 'refused',
  code: 'PASSKEY_NOT_MADE',
  message: 'No passkey was made. Try again, or use another device.',
  field: undefined,
};
