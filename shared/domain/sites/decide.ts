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
  /** Published by a person, for a second one to approve; not the work of a switch, and not put back. */
  readonly isDescribed: boolean;
  /** Where it speaks, beside what the operator assigned. */
  readonly matches: readonly string[];
};

export type SiteCommand =
  | {
      readonly type: 'describe-site';
      /** The newest version that its maker saw; 0 where there was none. */
      readonly after: number;
      readonly digest: string;
      readonly matches: readonly string[];
      /** The version of somebody else that waits and that this one takes the place of; null where its maker knows of none. */
      readonly replaces: number | null;
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

/**
 * What is in force; null where nobody has published anything. What was switched off stays off when a version is approved:
 * that one is in force once somebody switches the site on.
 */
export function inForce<Version extends Pick<SiteVersion, 'step' | 'isApproved' | 'isDescribed'>>(
  versions: readonly Version[],
): Version | null {
  let now: Version | null = null;
  for (const version of versions)
    if (version.isApproved && !(version.isDescribed && now?.step === 'off')) now = version;
  return now;
}

/** What follows from a command about one site, given all its versions, oldest first. */
export function decideSite(
  versions: readonly SiteVersion[],
  command: SiteCommand,
  { site, by, isBundled }: SiteContext,
): SiteEventBody | Refusal {
  const next = { site, version: (versions.at(-1)?.version ?? 0) + 1 };
  switch (command.type) {
    case 'describe-site':
      return decideDescription(versions, command, { ...next, by });
    case 'approve-site':
      return decideApproval(versions, command, { site, by, isBundled });
    case 'switch-site':
      return decideSwitch(versions, command, next, isBundled);
    case 'roll-site-back':
      return decideRollBack(versions, command, next, isBundled);
  }
}

/** A version takes the place of one that waits: of somebody else's only where its maker says so. */
function decideDescription(
  versions: readonly SiteVersion[],
  { after, digest, matches, replaces }: Extract<SiteCommand, { type: 'describe-site' }>,
  { by, ...next }: Next & { readonly by: PersonId },
): SiteEventBody | Refusal {
  const newest = versions.at(-1);
  if (after !== (newest?.version ?? 0))
    return refuse(
      'site-changed',
      'Somebody else published a version meanwhile. Look at it, then publish yours again.',
      'after',
    );
  const waits = newest !== undefined && !newest.isApproved && newest.publishedBy !== by;
  if (waits && replaces !== newest.version)
    return refuse(
      'another-version-waits',
      `Version ${newest.version}, which somebody else published, waits for approval under Sites. Yours would take its place, and nobody could approve that one any more.`,
      'replaces',
    );
  return { ...next, type: 'site-described', digest, matches };
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
  if (!isOn) return { ...next, type: 'site-switched', isOn, reason, digest: null, ...speakingAt(now) };
  const before = versions.findLast(({ isApproved, step }) => isApproved && step !== 'off');
  if (before === undefined && !isBundled) return unknown();
  const digest = before?.digest ?? null;
  return { ...next, type: 'site-switched', isOn, reason, digest, ...speakingAt(before) };
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
  const stands = to === 0 ? now === null || now.step === 'bundled' : isSame(now, earlier);
  if (stands) return refuse('site-as-it-was', 'That is how the site is read now.', 'to');
  return { ...next, type: 'site-rolled-back', to, reason, digest, ...speakingAt(earlier) };
}

/** Two versions may say the same of other hosts: the digest is of what they say alone. */
function isSame(now: SiteVersion | null, earlier: SiteVersion | undefined): boolean {
  if (now === null || now.digest !== earlier?.digest) return false;
  return (
    now.matches.length === earlier.matches.length && now.matches.every((at) => earlier.matches.includes(at))
  );
}

/** A version's hosts go with it, and come back with it: those of another version are not kept. */
function speakingAt(version: SiteVersion | null | undefined): Pick<SiteVersion, 'matches'> | object {
  return version == null || version.matches.length === 0 ? {} : { matches: version.matches };
}

function unknown(): Refusal {
  return refuse('unknown-site', 'There is no such site or version. Load the page again.');
}
