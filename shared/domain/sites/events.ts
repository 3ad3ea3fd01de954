/** Why a site was switched off or on, or an earlier version put back: words of a list, so that nothing of a patient stands in the history. */
export const SITE_REASONS = [
  'reads-wrongly',
  'page-changed',
  'slows-the-page',
  'security',
  'not-used',
  'mended',
] as const;
export type SiteReason = (typeof SITE_REASONS)[number];

type About = {
  /** Id of the profile. */
  readonly site: string;
  readonly version: number;
};

/** What was done with how a site is read, for good. The profile stands beside the chain, proven by its digest. */
export type SiteEventBody =
  | (About & {
      readonly type: 'site-described';
      /** sha256 of the profile's JSON, as hex. */
      readonly digest: string;
      /** Where it would speak, as browser match patterns. */
      readonly matches: readonly string[];
    })
  | (About & { readonly type: 'site-approved'; readonly digest: string })
  | (About & {
      readonly type: 'site-switched';
      readonly isOn: boolean;
      readonly reason: SiteReason | null;
      /** Of the profile that is in force again; null: off, or as it comes with Needful. */
      readonly digest: string | null;
      /** Where what it switches speaks; left out where that is nowhere, and of steps that were taken before it was told. */
      readonly matches?: readonly string[];
    })
  | (About & {
      readonly type: 'site-rolled-back';
      /** The version that is in force again, under its new number; 0: as it comes with Needful. */
      readonly to: number;
      readonly reason: SiteReason;
      readonly digest: string | null;
      /** As that version said; left out as of a switch. */
      readonly matches?: readonly string[];
    });

const TYPES: readonly string[] = [
  'site-described',
  'site-approved',
  'site-switched',
  'site-rolled-back',
] satisfies SiteEventBody['type'][];

export function isSiteEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Event & SiteEventBody {
  return TYPES.includes(event.type);
}
