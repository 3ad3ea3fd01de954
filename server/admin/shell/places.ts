import type { Membership } from '../session.tsx';

type Role = Membership['roles'][number];

/** A screen that stands in the navigation. */
export type Place = {
  readonly name: string;
  /** Where it stands: beneath the organization's address, or from the root where it begins with a stroke. */
  readonly path: string;
  /** Screens that belong to it and lie elsewhere. */
  readonly holds?: readonly string[];
  /** @param across whether the person is an officer of several organizations */
  readonly shown: (roles: readonly Role[], across: boolean) => boolean;
};

const officer = (roles: readonly Role[]) => roles.includes('OFFICER');
const leads = (roles: readonly Role[]) => roles.some((role) => role !== 'STAFF');
const member = (roles: readonly Role[]) => roles.length > 0;

/** All of them by what they are for: the day's work, what is shown to others, what speaks to staff, who does what. */
export const PLACES: readonly (readonly Place[])[] = [
  [
    { name: 'Queue', path: 'queue', holds: ['incident'], shown: officer },
    { name: 'Start', path: '', shown: (roles) => member(roles) && !officer(roles) },
    { name: 'Due', path: '/due', shown: (roles, across) => officer(roles) && across },
    { name: 'Owed', path: 'owed', shown: officer },
    { name: 'Requests', path: 'requests', shown: officer },
    { name: 'HHS', path: 'hhs', shown: officer },
  ],
  [
    { name: 'Overview', path: 'overview', shown: leads },
    { name: 'Records', path: 'records', shown: leads },
  ],
  [
    { name: 'Playbooks', path: 'playbooks', shown: officer },
    { name: 'Snippets', path: 'snippets', shown: leads },
    { name: 'Reminders', path: 'reminders', shown: officer },
    { name: 'Sites', path: 'sites', shown: leads },
  ],
  [
    { name: 'People', path: 'people', shown: leads },
    { name: 'Who decides', path: 'decides', shown: member },
    { name: 'Account', path: '/account', shown: () => true },
  ],
];

/** The address of a place in an organization. */
export function addressOf({ path }: Pick<Place, 'path'>, slug: string | undefined): string {
  if (path.startsWith('/')) return path;
  return `/o/${slug}${path === '' ? '' : `/${path}`}`;
}

/** Whether the screen at `here` is this place or lies within it. */
export function isWithin(place: Place, slug: string | undefined, here: string): boolean {
  const address = addressOf(place, slug);
  if (here === address) return true;
  const roots = [place.path, ...(place.holds ?? [])].filter((path) => path !== '');
  return roots.some((path) => here.startsWith(`${addressOf({ path }, slug)}/`));
}
