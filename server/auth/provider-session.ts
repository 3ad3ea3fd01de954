import type { SignedInPerson } from './sessions.ts';

/**
 * What a sign-in through an organization's provider may not touch: how the person signs in elsewhere. Else the
 * provider of one organization could make itself a password or a passkey for all the others.
 */
const OF_THE_PERSON: readonly string[] = [
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/list-user-passkeys',
  '/passkey/delete-passkey',
];

export const PROVIDER_SESSION = {
  code: 'PROVIDER_SESSION',
  message:
    'You signed in through your organization, which is in charge of that sign-in. To change your own password, passkeys or second factor, sign out and sign in with them.',
} as const;

export function isRefusedWithin(person: SignedInPerson, path: string): boolean {
  return person.within !== null && OF_THE_PERSON.includes(path);
}
