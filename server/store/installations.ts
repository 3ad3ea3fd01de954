import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { InstallationId, OrganizationId } from '@needful/shared/domain/ids.ts';
import { v7 as uuid } from 'uuid';
import type { Sql } from './tenant.ts';

/** What an installation keeps. The secret leaves the server this once; only its hash is stored. */
export type Credential = { readonly installationId: InstallationId; readonly secret: string };

export async function enrolInstallation(sql: Sql, org: OrganizationId, label: string): Promise<Credential> {
  const credential = {
    installationId: uuid() as InstallationId,
    secret: randomBytes(32).toString('base64url'),
  };
  await sql.query({
    text: 'insert into needful.installation (org_id, id, secret_hash, label) values ($1, $2, $3, $4)',
    values: [org, credential.installationId, hashOf(credential.secret), label],
  });
  return credential;
}

/** True where this credential was issued here and has not been revoked. Compared in constant time. */
export async function isValidCredential(sql: Sql, org: OrganizationId, given: Credential): Promise<boolean> {
  const [row] = await sql.query<{ secret_hash: Buffer }>({
    name: 'find-installation',
    text: 'select secret_hash from needful.installation where org_id = $1 and id = $2 and revoked_at is null',
    values: [org, given.installationId],
  });
  return row !== undefined && timingSafeEqual(row.secret_hash, hashOf(given.secret));
}

/** Ends a credential; false where there is none to end. What was reported with it stays. */
export async function endInstallation(
  sql: Sql,
  org: OrganizationId,
  id: InstallationId,
  at: string,
): Promise<boolean> {
  const rows = await sql.query({
    text: `update needful.installation set revoked_at = $3
            where org_id = $1 and id = $2 and revoked_at is null returning 1`,
    values: [org, id, at],
  });
  return rows.length === 1;
}

/** Puts a new enrolment code in the place of the old one; it leaves the server this once. */
export async function renewEnrolmentCode(sql: Sql, org: OrganizationId): Promise<string> {
  const code = randomBytes(18).toString('base64url');
  await sql.query({
    text: 'update needful.organization set enrolment_hash = $2 where id = $1',
    values: [org, hashOf(code)],
  });
  return code;
}

/** True where `code` is the one by which managed installations of this organization enrol themselves. */
export async function isEnrolmentCode(sql: Sql, org: OrganizationId, code: string): Promise<boolean> {
  const [row] = await sql.query<{ enrolment_hash: Buffer | null }>({
    text: 'select enrolment_hash from needful.organization where id = $1',
    values: [org],
  });
  return row?.enrolment_hash != null && timingSafeEqual(row.enrolment_hash, hashOf(code));
}

/** sha256; enough for a secret of 256 random bits, which no dictionary holds. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
