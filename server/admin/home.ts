import type { Membership } from './session.tsx';

/** Where a member begins: an officer at the queue, anyone else at what they can do; without any organization, at themselves. */
export function homeOf(membership: Membership | undefined): string {
  if (membership === undefined) return '/account';
  return membership.roles.includes('OFFICER') ? `/o/${membership.slug}/queue` : `/o/${membership.slug}`;
}
