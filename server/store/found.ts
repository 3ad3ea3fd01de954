import type { OrganizationId } from '@needful/shared/domain/ids.ts';
import { v7 as uuid } from 'uuid';
import { newHashKey } from '../keys/organization-keys.ts';
import type { Sealer } from '../keys/seal.ts';
import { hashOf } from './installations.ts';
import { assignSite, createOrganization } from './organizations.ts';
import type { Sql } from './tenant.ts';

export type Founding = {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  /** Code with which managed installations enrol themselves; null to leave that off. */
  readonly enrolmentCode: string | null;
  readonly sites: readonly { readonly profile: string; readonly match: string }[];
};

export function newOrganizationId(): OrganizationId {
  return uuid() as OrganizationId;
}

/** Founds an organization with its keys and its sites. Snippets are adopted by its officers, and approved by somebody else. */
export async function foundOrganization(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  founding: Founding,
): Promise<void> {
  const { slug, name, timeZone, enrolmentCode } = founding;
  const enrolmentHash = enrolmentCode === null ? null : hashOf(enrolmentCode);
  await createOrganization(sql, {
    id: org,
    slug,
    name,
    timeZone,
    hashKey: newHashKey(sealer, org),
    enrolmentHash,
  });
  for (const { profile, match } of founding.sites) await assignSite(sql, org, profile, match);
}
