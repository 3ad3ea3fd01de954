import { ACT_WORDS } from '@needful/shared/domain/incident/payload-in-words.ts';
import type {
  CloseReason,
  DesignationRole,
  IncidentStatus,
  Role,
  SignInEventKind,
  TakenBack,
  Track,
} from './generated/graphql.ts';

/** What the API's constants are called on a screen. */
export const statusWords: { readonly [status in IncidentStatus]: string } = {
  REPORTED: 'New',
  ACKNOWLEDGED: 'Acknowledged',
  MERGED: 'Merged',
  CLOSED: 'Closed',
};

export const trackWords: { readonly [track in Track]: string } = {
  PRIVACY: 'Privacy',
  SECURITY: 'Security',
  BOTH: 'Privacy and security',
};

export const designationWords: { readonly [role in DesignationRole]: string } = {
  PRIVACY: 'Privacy Officer',
  SECURITY: 'Security Officer',
};

export const roleWords: { readonly [role in Role]: string } = {
  STAFF: 'Staff',
  OFFICER: 'Officer',
  ADMINISTRATOR: 'Administrator',
};

export const closeReasonWords: {
  readonly [reason in CloseReason]: { readonly title: string; readonly means: string };
} = {
  RESOLVED: { title: 'Dealt with', means: 'It happened, and what had to be done is done.' },
  NOT_AN_INCIDENT: {
    title: 'Not an incident',
    means: 'What was reported was allowed, or harmed nobody’s privacy.',
  },
  DUPLICATE: { title: 'Already known', means: 'Another incident holds the same event. Name it below.' },
  REPORTED_IN_ERROR: { title: 'Reported in error', means: 'The reporter did not mean to report.' },
  HANDLED_ELSEWHERE: {
    title: 'Handled elsewhere',
    means: 'Another organization or department leads it. Name it below.',
  },
};

export const takenBackWords: {
  readonly [how in TakenBack]: { readonly title: string; readonly means: string };
} = {
  UNDONE: {
    title: 'Undone by the reporter',
    means: 'The reporter pressed Undo within seconds. The report is kept: knowledge cannot be undone.',
  },
  WITHDRAWN: {
    title: 'Withdrawn by the reporter',
    means: 'The reporter withdrew it later. The report is kept: knowledge cannot be undone.',
  },
};

/** An act on a page in words; an act that this page does not know yet keeps its id. */
export function actWords(act: string): string {
  return Object.hasOwn(ACT_WORDS, act) ? ACT_WORDS[act as keyof typeof ACT_WORDS] : act.replaceAll('-', ' ');
}

export const signInEventWords: { readonly [kind in SignInEventKind]: string } = {
  PASSWORD: 'Signed in with the password',
  PASSWORD_AND_CODE: 'Signed in with password and code',
  PASSKEY: 'Signed in with a passkey',
  PROVIDER: 'Signed in through the organization',
  EXTENSION: 'Connected the extension',
  WRONG_PASSWORD: 'A wrong password was tried',
  WRONG_CODE: 'A wrong code was tried',
  SECOND_FACTOR_SET: 'Authenticator app switched on',
  SECOND_FACTOR_REMOVED: 'Authenticator app switched off',
  PASSKEY_SET: 'Passkey added',
  PASSKEY_REMOVED: 'Passkey removed',
  PASSWORD_CHANGED: 'Password changed',
  PASSWORD_RESET: 'Password set anew by mail',
  SIGN_INS_ENDED: 'Signed out elsewhere or everywhere',
  REFRESH_TOKEN_REUSED: 'An old key of the extension was used; that sign-in was ended',
};
