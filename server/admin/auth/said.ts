import type { Answer } from './request.ts';

/** What a form shows of an answer that is not `done`: words for one field, or words for the whole. */
export type Said = { readonly field?: string | undefined; readonly title?: string; readonly message: string };

/** Where better-auth names no field, its code does. */
const FIELD_OF: Readonly<Record<string, string>> = {
  INVALID_CODE: 'code',
  CODE_ALREADY_USED: 'code',
  INVALID_TWO_FACTOR_CODE: 'code',
  INVALID_BACKUP_CODE: 'code',
  INVALID_PASSWORD: 'password',
  PASSWORD_REFUSED: 'password',
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  INVALID_EMAIL: 'email',
};

/** Where better-auth's own words are too short to act upon. */
const WORDS_OF: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD:
    'This e-mail and this password do not belong together. Check both; after ten attempts the address has to wait.',
  INVALID_CODE: 'This code is not right, or its half minute is over. Enter the one that is shown now.',
  INVALID_PASSWORD: 'This is not your password.',
  INVALID_TOKEN: 'This link was used already or is too old. Ask for a new one.',
  SESSION_NOT_FRESH: 'This needs a recent sign-in. Sign out, sign in again, and repeat it.',
};

export function said(answer: Exclude<Answer, { is: 'done' }>): Said {
  if (answer.is === 'failed') return { title: answer.problem.title, message: answer.problem.detail };
  return { field: answer.field ?? FIELD_OF[answer.code], message: WORDS_OF[answer.code] ?? answer.message };
}
