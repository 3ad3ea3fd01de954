import type { InstallationId, MessageId, PersonId, ReportId } from '../ids.ts';

/** Who gives a command. `system` is Needful itself: routing, and reminders of what is unacknowledged. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly installationId?: InstallationId }
  | { readonly kind: 'installation'; readonly installationId: InstallationId }
  /** Whoever sent that report from the report page, known by the code of the report and by nothing else. */
  | { readonly kind: 'web'; readonly reportId: ReportId }
  /** Whoever holds that link of the incident: a recipient, or the external reviewer. */
  | { readonly kind: 'outside'; readonly link: MessageId }
  | { readonly kind: 'system' };

export function isPerson(actor: Actor, personId: PersonId | null): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}

/**
 * May `actor` speak for what `original` sent? The same person may. An installation may only for what no
 * person's name stands on, or with the installation that the person sent it from (their session has expired).
 */
export function speaksFor(actor: Actor, original: Actor): boolean {
  if (actor.kind === 'person' && original.kind === 'person') return actor.personId === original.personId;
  if (actor.kind === 'web' || original.kind === 'web')
    return actor.kind === 'web' && original.kind === 'web' && actor.reportId === original.reportId;
  if (actor.kind === 'outside' || original.kind === 'outside')
    return actor.kind === 'outside' && original.kind === 'outside' && actor.link === original.link;
  if (actor.kind === 'system' || original.kind === 'system') return false;
  return actor.installationId !== undefined && actor.installationId === original.installationId;
}

/** Who did what only a person does. @throws Error where it was not a person: a bug of whoever asked */
export function personOf({ type, actor }: { readonly type: string; readonly actor: Actor }): PersonId {
  if (actor.kind !== 'person') throw new Error(`Only a person gives a ${type}`);
  return actor.personId;
}
