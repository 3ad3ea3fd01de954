import type { Incident } from './documents.ts';

/** Whether an incident is worked on here: a closed one is over, a merged one goes on where it went. */
export function isOpen({ status }: Pick<Incident, 'status'>): boolean {
  return status !== 'CLOSED' && status !== 'MERGED';
}
