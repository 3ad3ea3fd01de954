/** An advisory that does not hold a build up, until its day. */
export type Excepted = {
  /** Such as GHSA-aaaa-bbbb-cccc. */
  readonly id: string;
  /** The last day, as 2026-12-31. After it the build fails again. */
  readonly until: string;
  /** Why it cannot be used against Needful. */
  readonly why: string;
};

export const EXCEPTED: readonly Excepted[] = [];
