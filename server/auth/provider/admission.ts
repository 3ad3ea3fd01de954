import type { Pool } from 'pg';
import type { Vouched } from './conversation.ts';
import { type ProviderProblem, problem } from './problems.ts';
import type { Provider } from './rows.ts';

/** What sign-in asks of the organizations, whose tables its role cannot read. */
export interface Organizations {
  /** The secret of this server at the organization's provider. */
  openSecret(organizationId: string, sealed: string): string;
  isMember(organizationId: string, personId: string): Promise<boolean>;
  /** The member with exactly this address. */
  memberAt(organizationId: string, email: string): Promise<string | null>;
  /** The name on an invitation of this address that is still open. */
  invitedAt(organizationId: string, email: string): Promise<{ readonly name: string | null } | null>;
  /** Uses that invitation up. False where somebody was quicker. */
  accept(
    organizationId: string,
    email: string,
    person: { readonly personId: string; readonly name: string },
  ): Promise<boolean>;
}

/**
 * Who may come in as whom. The provider's own name for a person decides; an address only ever makes that
 * connection, for a member of the provider's organization or somebody it invited, and only where the provider
 * says that it has verified it. Nothing of it touches the person's password, passkeys or other organizations.
 * @returns the person's id
 * @throws a problem in words
 */
export async function admitVouched(
  pool: Pool,
  organizations: Organizations,
  provider: Provider,
  who: Vouched,
): Promise<string> {
  const org = provider.organizationId;
  const known = await personOfSubject(pool, provider, who.subject);
  if (known !== null && (await organizations.isMember(org, known))) return known;
  if (who.email === null || !who.emailVerified)
    throw problem(known === null ? 'ADDRESS_UNVERIFIED' : 'NOT_A_MEMBER');
  const invited = await organizations.invitedAt(org, who.email);
  if (invited !== null)
    return await comeIn(pool, organizations, provider, { ...who, email: who.email }, invited.name);
  if (known !== null) throw problem('NOT_A_MEMBER');
  const member = await organizations.memberAt(org, who.email);
  if (member === null) throw problem('NOT_A_MEMBER');
  await connect(pool, provider, who.subject, member, 'OTHER_SUBJECT');
  return member;
}

async function comeIn(
  pool: Pool,
  organizations: Organizations,
  provider: Provider,
  who: Vouched & { readonly email: string },
  invitedAs: string | null,
): Promise<string> {
  const name = invitedAs ?? who.name ?? who.email;
  const personId = await personAt(pool, who.email, name);
  if (!(await organizations.accept(provider.organizationId, who.email, { personId, name })))
    throw problem('NOT_A_MEMBER');
  // Whoever is invited anew is whom the provider now names: a mailbox may have passed to another.
  await pool.query(
    'delete from auth."providerLink" where "providerId" = $1 and (subject = $2 or holder = $3)',
    [provider.id, key(provider, who.subject), key(provider, personId)],
  );
  await connect(pool, provider, who.subject, personId, 'OTHER_SUBJECT');
  return personId;
}

function key({ id }: Provider, of: string): string {
  return `${id} ${of}`;
}

async function personOfSubject(pool: Pool, provider: Provider, subject: string): Promise<string | null> {
  const { rows } = await pool.query<{ userId: string }>(
    'select "userId" from auth."providerLink" where subject = $1',
    [key(provider, subject)],
  );
  return rows[0]?.userId ?? null;
}

async function connect(
  pool: Pool,
  provider: Provider,
  subject: string,
  personId: string,
  otherwise: ProviderProblem,
): Promise<void> {
  const { rowCount } = await pool.query(
    `insert into auth."providerLink" ("providerId", "userId", subject, holder, "createdAt")
     values ($1, $2, $3, $4, now()) on conflict do nothing`,
    [provider.id, personId, key(provider, subject), key(provider, personId)],
  );
  if (rowCount !== 1) throw problem(otherwise);
}

/** Without a password. The provider speaks for its own organization alone, so the address stays unproven elsewhere. */
async function personAt(pool: Pool, email: string, name: string): Promise<string> {
  await pool.query(
    `insert into auth."user" (name, email, "emailVerified", "twoFactorEnabled", "createdAt", "updatedAt")
     values ($1, $2, false, false, now(), now()) on conflict (email) do nothing`,
    [name, email],
  );
  const { rows } = await pool.query<{ id: string }>('select id from auth."user" where email = $1', [email]);
  return rows[0]?.id ?? '';
}
