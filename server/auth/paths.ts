/**
 * What of better-auth is reachable from outside: this list and nothing else. `machine` paths are called by the
 * extension's worker and prove themselves by what they carry, so cookies and Origin are taken off them: Firefox
 * gives each installation an origin of its own, which no list of trusted origins could name.
 */
export const LIBRARY_PATHS: Readonly<Record<string, 'page' | 'machine'>> = {
  'POST /sign-in/email': 'page',
  'POST /sign-out': 'page',
  'POST /request-password-reset': 'page',
  'POST /reset-password': 'page',
  'POST /change-password': 'page',
  'POST /two-factor/enable': 'page',
  'POST /two-factor/disable': 'page',
  'POST /two-factor/verify-totp': 'page',
  'POST /two-factor/verify-backup-code': 'page',
  'POST /two-factor/generate-backup-codes': 'page',
  'GET /passkey/generate-register-options': 'page',
  'POST /passkey/verify-registration': 'page',
  'GET /passkey/generate-authenticate-options': 'page',
  'POST /passkey/verify-authentication': 'page',
  'GET /passkey/list-user-passkeys': 'page',
  'POST /passkey/delete-passkey': 'page',
  'POST /provider/begin': 'page',
  'POST /provider/finish': 'page',
  'GET /oauth2/authorize': 'page',
  'POST /oauth2/token': 'machine',
};
