import { APIError } from 'better-auth/api';
import type { AuthSettings } from './settings.ts';

/** A sentence of the library. Addresses stand in the arguments, which are dropped, and in a few of its texts. */
export function tell(settings: AuthSettings, level: string, message: string): void {
  const text = `sign-in: ${message.replace(/\S*(?:@|:\/\/)\S*/g, '…')}`;
  if (level === 'error') settings.log.error(text);
  else settings.log.warn(text);
}

/** Refusals are the caller's to see. A fault is told by its kind alone, since its message may hold what was typed. */
export function tellFault(settings: AuthSettings, error: unknown): void {
  if (error instanceof APIError && error.status !== 'INTERNAL_SERVER_ERROR') return;
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  settings.log.error(`sign-in: fault (${error instanceof Error ? error.name : 'unknown'}${code})`);
}
