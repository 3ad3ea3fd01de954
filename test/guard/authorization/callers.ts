/** Everybody as whom the schema is asked. */
export const CALLERS = [
  'nobody',
  'stranger',
  'removed',
  'foreigner',
  'placeless',
  'installation',
  'staff',
  'colleague',
  'administrator',
  'officer',
] as const;
export type Caller = (typeof CALLERS)[number];

/** Who is turned away before anything is asked. */
export const AT_THE_DOOR: Partial<Record<Caller, readonly [status: number, code: string]>> = {
  nobody: [401, 'UNAUTHENTICATED'],
  stranger: [403, 'NOT_A_MEMBER'],
  // With the last membership every session of the person has ended.
  removed: [401, 'UNAUTHENTICATED'],
  foreigner: [403, 'NOT_A_MEMBER'],
};

export const MEMBERS: readonly Caller[] = ['staff', 'colleague', 'administrator', 'officer'];
export const SUBMITTERS: readonly Caller[] = ['installation', ...MEMBERS];
export const MANAGERS: readonly Caller[] = ['administrator', 'officer'];
export const ADMINISTRATORS: readonly Caller[] = ['administrator'];
export const OFFICERS: readonly Caller[] = ['officer'];
/** The report in question is theirs. */
export const REPORTER: readonly Caller[] = ['staff'];
/** Signed in, with an organization in the URL or without. */
export const PERSONS: readonly Caller[] = ['placeless', ...MEMBERS];
