import type { PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { SiteEventBody, SiteReason } from './events.ts';

/** `profile`: read by what stands beside it. `off`: read by nothing. `bundled`: as it comes with Needful. */
export const SITE_STEPS = ['profile', 'off', 'bundled'] as const;
export type SiteStep = (typeof SITE_STEPS)[number];

/** One step in how a site is read. What it says never changes; the newest approved one is in force. */
export type SiteVersion = {
  readonly version: number;
  readonly step: SiteStep;
  /** Of the profile; null where there is none. */
  readonly digest: string | null;
  /** Null: the operator, at the server's command line. */
  readonly publishedBy: PersonId | null;
  readonly isApproved: boolean;
};

export type SiteCommand =
  | {
      readonly type: 'describe-site';
      /** The newest version that its maker saw; 0 where there was none. */
      readonly after: number;
      readonly digest: string;
      readonly matches: readonly string[];
    }
  | { readonly type: 'approve-site'; readonly version: number; readonly digest: string }
  | { readonly type: 'switch-site'; readonly isOn: boolean; readonly reason: SiteReason }
  | { readonly type: 'roll-site-back'; readonly to: number; readonly reason: SiteReason };

export type SiteContext = {
  readonly site: string;
  readonly by: PersonId;
  /** Whether a profile of that id comes with Needful. */
  readonly isBundled: boolean;
};

/** What is in force; null where nobody has published anything. */
export function inForce(versions: readonly SiteVersion[]): SiteVersion | null {
  return versions.findLast(({ isApproved }) => isApproved) ?? null;
}

/** What follows from a command about one site, given all its versions, oldest first. */
export function decideSite(
  versions: readonly SiteVersion[],
  command: SiteCommand,
  { site, by, isBundled }: SiteContext,
): SiteEventBody | Refusal {
  const newest = versions.at(-1)?.version ?? 0;
  const next = { site, version: newest + 1 };
  switch (command.type) {
    case 'describe-site': {
      const { after, digest, matches } = command;
      if (after !== newest)
        return refuse(
          'site-changed',
          'Somebody else published a version meanwhile. Look at it, then publish yours again.',
          'after',
        );
      return { ...next, type: 'site-described', digest, matches };
    }
    case 'approve-site':
      return decideApproval(versions, command, { site, by, isBundled });
    case 'switch-site':
      return decideSwitch(versions, command, next, isBundled);
    case 'roll-site-back':
      return decideRollBack(versions, command, next, isBundled);
  }
}

function decideApproval(
  versions: readonly SiteVersion[],
  { version, digest }: { readonly version: number; readonly digest: string },
  { site, by }: SiteContext,
): SiteEventBody | Refusal {
  const newest = versions.at(-1);
  if (newest === undefined || newest.version !== version || newest.isApproved || newest.digest !== digest)
    return refuse('site-not-waiting', 'This version does not wait any more. Load the page again.', 'version');
  // Whoever described it sees what they meant; a second person sees what it says.
  if (newest.publishedBy === by)
    return refuse(
      'second-person',
      'Somebody else has to approve what you published: another administrator, or an officer.',
      'version',
    );
  return { site, version, type: 'site-approved', digest };
}

type Next = { readonly site: string; readonly version: number };

function decideSwitch(
  versions: readonly SiteVersion[],
  { isOn, reason }: { readonly isOn: boolean; readonly reason: SiteReason },
  next: Next,
  isBundled: boolean,
): SiteEventBody | Refusal {
  const now = inForce(versions);
  if (now === null && !isBundled) return unknown();
  if (isOn !== (now?.step === 'off'))
    return refuse('site-as-it-was', `This site is switched ${isOn ? 'on' : 'off'} already.`);
  if (!isOn) return { ...next, type: 'site-switched', isOn, reason, digest: null };
  const before = versions.findLast(({ isApproved, step }) => isApproved && step !== 'off');
  if (before === undefined && !isBundled) return unknown();
  return { ...next, type: 'site-switched', isOn, reason, digest: before?.digest ?? null };
}

function decideRollBack(
  versions: readonly SiteVersion[],
  { to, reason }: { readonly to: number; readonly reason: SiteReason },
  next: Next,
  isBundled: boolean,
): SiteEventBody | Refusal {
  const now = inForce(versions);
  const earlier = versions.find(({ version }) => version === to);
  if (to === 0 ? !isBundled : earlier?.step !== 'profile') return unknown();
  // What nobody approved comes into force by no other door.
  if (earlier?.isApproved === false)
    return refuse('site-not-approved', 'Nobody approved that version, so it cannot be put back.', 'to');
  const digest = earlier?.digest ?? null;
  const stands = to === 0 ? now === null || now.step === 'bundled' : now?.digest === digest;
  if (stands) return refuse('site-as-it-was', 'That is how the site is read now.', 'to');
  return { ...next, type: 'site-rolled-back', to, reason, digest };
}

function unknown(): Refusal {
  return refuse('unknown-site', 'There is no such site or version. Load the page again.');
}
