import type { ClearAnswer, EnrolAnswer, SignInAnswer, SiteRow, State } from '../messages/_answers.ts';

export type ProfileChoice = { readonly id: string; readonly title: string };

/** What the settings show. `null` is not asked yet. */
export type OptionsModel = {
  readonly state: State;
  readonly sites: { readonly sites: readonly SiteRow[]; readonly profiles: readonly ProfileChoice[] } | null;
  readonly version: string;
};

export type OptionsActions = {
  /** Called in the submit itself: the browser asks for the server's permission then. */
  readonly enrol: (link: string) => Promise<EnrolAnswer>;
  readonly signIn: () => Promise<SignInAnswer>;
  readonly signOut: () => Promise<unknown>;
  readonly hideIdentity: () => Promise<unknown>;
  /** Words of one's own, or null for two by chance. */
  readonly changeMark: (words: string | null) => Promise<unknown>;
  /** Called in the click itself, for the same reason. No profile where one is assigned. Answers whether it is allowed. */
  readonly allowSite: (origin: string, profile: string | null) => Promise<boolean>;
  /** Gives the permission for the whole host back, and forgets a site that the person added. */
  readonly stopSite: (row: SiteRow) => Promise<unknown>;
  readonly sendNow: () => Promise<unknown>;
  /** Forgets everything on this computer; refused while something waits. */
  readonly clear: (alsoDrafts: boolean) => Promise<ClearAnswer>;
};
