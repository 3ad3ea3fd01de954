import type { Answer } from './request.ts';

/** What a form shows of an answer that is not `done`: words for one field, or words for the whole. */
export type Said = { readonly field?: string | undefined; readonly title?: string; readonly message: string };

/** Where better-auth names no field, its code does. */
const FIELD_OF: Readonly<Record<string, string>> = {
  INVALID_CODE: 'code',
  INVALID_TWO_FACTOR_CODE: 'code',
  INVALID_BACKUP_CODE: 'code',
  INVALID_PASSWORD: 'password',
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  INVALID_EMAIL: 'email',
};

export function said(answer: Exclude<Answer, { is: 'done' }>): Said {
  if (answer.is === 'failed') return { title: answer.problem.title, message: answer.problem.detail };
  return { field: answer.field ?? FIELD_OF[answer.code], message: answer.message };
}
