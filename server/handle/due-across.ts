import type { DueSoon } from './due-soon.ts';

/** Where one reads, or why not. */
export type Readable = { readonly wantsProvider: boolean };

export const DUE_STANDINGS = ['READ', 'SIGN_IN_THERE', 'FAILED'] as const;

/** What is due in one organization; where it could not be read it is named all the same, with the reason. */
export type DueThere<Membership> = DueSoon & {
  readonly membership: Membership;
  readonly standing: (typeof DUE_STANDINGS)[number];
};

const NOTHING = { rows: [], hasMore: false } as const;

/**
 * What is due in each organization of one person, one after the other and each by a reading of its own: nothing is
 * ever asked across tenants, and what is wrong with one keeps no other from being told.
 */
export async function dueAcross<Membership extends Readable>(
  memberships: readonly Membership[],
  read: (membership: Membership) => Promise<DueSoon>,
): Promise<readonly DueThere<Membership>[]> {
  const there: DueThere<Membership>[] = [];
  for (const membership of memberships) {
    if (membership.wantsProvider) {
      there.push({ membership, standing: 'SIGN_IN_THERE', ...NOTHING });
      continue;
    }
    const found = await read(membership).catch(() => null);
    there.push({ membership, standing: found === null ? 'FAILED' : 'READ', ...(found ?? NOTHING) });
  }
  return there;
}
