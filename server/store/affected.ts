import type { CalendarDate, IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type {
  Address,
  AddressQuality,
  AffectedPerson,
  PersonMarks,
  Representative,
} from '@needful/shared/domain/register/person.ts';
import type { Sealer } from '../keys/seal.ts';
import { identityHashes } from './register-hashes.ts';
import { commitTo, openField, type Place, sealField } from './sealed-fields.ts';
import type { Sql } from './tenant.ts';

/** Somebody about to be kept: sealed, and with what the history will hold of it. */
export type PersonToKeep = {
  readonly id: string;
  readonly person: AffectedPerson;
  readonly salt: Buffer;
  /** base64url, 32 bytes. */
  readonly commitment: string;
};

export function preparePerson(id: string, person: AffectedPerson): PersonToKeep {
  return { id, person, ...commitTo(person) };
}

/** Somebody of the register, opened. */
export type KeptPerson = AffectedPerson & { readonly id: string };

/** An entry without who it is. `isOpen` is false once it was purged. */
export type MaskedPerson = PersonMarks & {
  readonly id: string;
  readonly hasRepresentative: boolean;
  readonly importId: string | null;
  readonly addedAt: Date;
  /** How often it was corrected with what stood before kept. */
  readonly corrections: number;
  readonly isOpen: boolean;
};

export type Page = { readonly after: string | null; readonly limit: number };

type Row = {
  readonly id: string;
  readonly residence: string | null;
  readonly livesAbroad: boolean;
  readonly addressQuality: AddressQuality;
  readonly isDeceased: boolean;
  readonly isMinor: boolean;
  readonly agreesToEmail: boolean;
  readonly name: Buffer;
  readonly address: Buffer | null;
  readonly bornOn: Buffer | null;
  readonly patientNumber: Buffer | null;
  readonly email: Buffer | null;
  readonly telephone: Buffer | null;
  readonly representative: Buffer | null;
  readonly qualityReason: Buffer | null;
};

const MARKS = `residence, lives_abroad as "livesAbroad", address_quality as "addressQuality",
  is_deceased as "isDeceased", is_minor as "isMinor", agrees_to_email as "agreesToEmail"`;
const OPENABLE = `id, ${MARKS}, name, address, born_on as "bornOn", patient_number as "patientNumber", email, telephone,
  representative, quality_reason as "qualityReason"`;

const NIL = '00000000-0000-0000-0000-000000000000';

/**
 * People of an incident\u2019s register, opened, in the order in which they were entered: a page after an id, or the ids
 * that are named. Who was removed or purged is not among them. The caller records the view (`recordRegisterView`).
 * @throws Error when a value was altered or no key of the ring opens it
 */
export async function readAffected(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  incident: IncidentId,
  which: Page | { readonly ids: readonly string[] },
): Promise<KeptPerson[]> {
  const [condition, values] =
    'ids' in which
      ? ['id = any ($3::uuid[]) order by id', [which.ids]]
      : ['id > $3 order by id limit $4', [which.after ?? NIL, which.limit]];
  const rows = await sql.query<Row>({
    text: `select ${OPENABLE} from needful.affected_person
            where org_id = $1 and incident_id = $2 and name is not null and ${condition}`,
    values: [org, incident, ...values],
  });
  return rows.map((row) => openPerson(sealer, org, incident, row));
}

function openPerson(sealer: Sealer, org: OrganizationId, incident: string, row: Row): KeptPerson {
  const place = placeOf(org, incident, row.id);
  const open = (field: keyof Row, sealed: Buffer | null) => openField(sealer, place, field, sealed);
  const json = <Value>(text: string | null) => (text === null ? null : (JSON.parse(text) as Value));
  const { residence, livesAbroad, addressQuality, isDeceased, isMinor, agreesToEmail } = row;
  return {
    id: row.id,
    name: open('name', row.name) ?? '',
    address: json<Address>(open('address', row.address)),
    bornOn: open('bornOn', row.bornOn) as CalendarDate | null,
    patientNumber: open('patientNumber', row.patientNumber),
    email: open('email', row.email),
    telephone: open('telephone', row.telephone),
    representative: json<Representative>(open('representative', row.representative)),
    qualityReason: open('qualityReason', row.qualityReason),
    residence,
    livesAbroad,
    addressQuality,
    isDeceased,
    isMinor,
    agreesToEmail,
  };
}

/** A page of entries without who they are, and one more where there are more. */
export async function readMasked(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  { after, limit }: Page,
): Promise<MaskedPerson[]> {
  return await sql.query<MaskedPerson>({
    name: 'read-masked',
    text: `select id, ${MARKS}, representative is not null as "hasRepresentative", import_id as "importId",
                  added_at as "addedAt", name is not null as "isOpen",
                  (select count(*)::int from needful.former_person f where f.org_id = p.org_id and f.entry_id = p.id) as corrections
             from needful.affected_person p
            where org_id = $1 and incident_id = $2 and removed_at is null and id > $3 order by id limit $4`,
    values: [org, incident, after ?? NIL, limit],
  });
}

/** What an entry that stands counts as; null where there is none. */
export async function readMarks(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  entry: string,
): Promise<PersonMarks | null> {
  const [row] = await sql.query<PersonMarks>({
    text: `select ${MARKS} from needful.affected_person
            where org_id = $1 and incident_id = $2 and id = $3 and name is not null`,
    values: [org, incident, entry],
  });
  return row ?? null;
}

/** Whether an entry of this id exists, in whatever incident. */
export async function isEntryTaken(sql: Sql, org: OrganizationId, id: string): Promise<boolean> {
  const text = 'select from needful.affected_person where org_id = $1 and id = $2';
  return (await sql.query({ text, values: [org, id] })).length > 0;
}

/** How many people came with an import. */
export async function importedPeople(sql: Sql, org: OrganizationId, importId: string): Promise<number> {
  const [row] = await sql.query<{ people: number }>({
    text: 'select count(*)::int as people from needful.affected_person where org_id = $1 and import_id = $2',
    values: [org, importId],
  });
  return row?.people ?? 0;
}

/**
 * Which of these people the register of an incident holds already, by their places in the list.
 * @param importId whose rows do not count: they came with the same file
 */
export async function knownAmong(
  sql: Sql,
  sealer: Sealer,
  { org, incident }: { readonly org: OrganizationId; readonly incident: IncidentId },
  importId: string | null,
  people: readonly AffectedPerson[],
): Promise<ReadonlySet<number>> {
  const hashes = people.map((person) => identityHashes(sealer, org, person));
  const rows = await sql.query<{ personHash: Buffer | null; numberHash: Buffer | null }>({
    name: 'known-among',
    text: `select person_hash as "personHash", number_hash as "numberHash" from needful.affected_person
            where org_id = $1 and incident_id = $2 and import_id is distinct from $3
              and (person_hash = any ($4::bytea[]) or number_hash = any ($5::bytea[]))`,
    values: [
      org,
      incident,
      importId,
      hashes.flatMap(({ person }) => person),
      hashes.flatMap(({ number }) => number),
    ],
  });
  const spelled = (hash: Buffer | null) => hash?.toString('base64') ?? '';
  const found = new Set(
    rows.flatMap(({ personHash, numberHash }) => [spelled(personHash), spelled(numberHash)]),
  );
  const places = hashes.flatMap(({ person, number }, at) =>
    [...person, ...number].some((hash) => found.has(spelled(hash))) ? [at] : [],
  );
  return new Set(places);
}

const COLUMNS = [
  ['org_id', 'uuid'],
  ['id', 'uuid'],
  ['incident_id', 'uuid'],
  ['import_id', 'uuid'],
  ['added_at', 'timestamptz'],
  ['entered_as', 'bytea'],
  ['stands_as', 'bytea'],
  ['residence', 'text'],
  ['lives_abroad', 'boolean'],
  ['address_quality', 'text'],
  ['is_deceased', 'boolean'],
  ['is_minor', 'boolean'],
  ['agrees_to_email', 'boolean'],
  ['name', 'bytea'],
  ['address', 'bytea'],
  ['born_on', 'bytea'],
  ['patient_number', 'bytea'],
  ['email', 'bytea'],
  ['telephone', 'bytea'],
  ['representative', 'bytea'],
  ['quality_reason', 'bytea'],
  ['person_hash', 'bytea'],
  ['number_hash', 'bytea'],
  ['key_id', 'text'],
  ['salt', 'bytea'],
] as const;
/** What stays as it came in. */
const FIXED = 6;

const INSERT = `insert into needful.affected_person (${COLUMNS.map(([name]) => name).join(', ')})
  select * from unnest(${COLUMNS.map(([, type], at) => `$${at + 1}::${type}[]`).join(', ')})`;

export type Keeping = {
  readonly org: OrganizationId;
  readonly incident: IncidentId;
  readonly importId: string | null;
  readonly at: string;
};

/** Seals and keeps people, some hundreds at most at a time: sealing is work that keeps others waiting. */
export async function keepAffected(
  sql: Sql,
  sealer: Sealer,
  keeping: Keeping,
  people: readonly PersonToKeep[],
): Promise<void> {
  const rows = people.map((each) => rowOf(sealer, keeping, each));
  const values = COLUMNS.map((_, at) => rows.map((row) => row[at]));
  await sql.query({ name: 'keep-affected', text: INSERT, values });
}

function rowOf(
  sealer: Sealer,
  { org, incident, importId, at }: Keeping,
  { id, person, salt, commitment }: PersonToKeep,
) {
  const place = placeOf(org, incident, id);
  const seal = (field: keyof Row, plain: string | null) => sealField(sealer, place, field, plain);
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
  const hashes = identityHashes(sealer, org, person);
  const committed = Buffer.from(commitment, 'base64url');
  return [
    org,
    id,
    incident,
    importId,
    at,
    committed,
    committed,
    person.residence,
    person.livesAbroad,
    person.addressQuality,
    person.isDeceased,
    person.isMinor,
    person.agreesToEmail,
    seal('name', person.name),
    seal('address', json(person.address)),
    seal('bornOn', person.bornOn),
    seal('patientNumber', person.patientNumber),
    seal('email', person.email),
    seal('telephone', person.telephone),
    seal('representative', json(person.representative)),
    seal('qualityReason', person.qualityReason),
    hashes.person[0] ?? null,
    hashes.number[0] ?? null,
    sealer.keyId,
    salt,
  ];
}

const REPLACE = `update needful.affected_person set ${COLUMNS.slice(FIXED)
  .map(([name], at) => `${name} = $${at + 3}`)
  .join(', ')} where org_id = $1 and id = $2 and name is not null`;

/** Puts other values in the place of an entry\u2019s own. */
export async function replaceAffected(
  sql: Sql,
  sealer: Sealer,
  keeping: Keeping,
  person: PersonToKeep,
): Promise<void> {
  const row = rowOf(sealer, keeping, person);
  await sql.query({
    name: 'replace-affected',
    text: REPLACE,
    values: [keeping.org, person.id, ...row.slice(FIXED)],
  });
}

/**
 * Seals one entry with the current key, and hashes it anew.
 * @throws Error when no key of the ring opens it
 */
export async function resealAffected(
  sql: Sql,
  sealer: Sealer,
  org: OrganizationId,
  { id, incident }: { readonly id: string; readonly incident: IncidentId },
): Promise<void> {
  const [person] = await readAffected(sql, sealer, org, incident, { ids: [id] });
  if (person === undefined) return;
  const [kept] = await sql.query<{ salt: Buffer; standsAs: Buffer }>({
    text: 'select salt, stands_as as "standsAs" from needful.affected_person where org_id = $1 and id = $2',
    values: [org, id],
  });
  if (kept === undefined) return;
  const { salt, standsAs } = kept;
  const commitment = standsAs.toString('base64url');
  const same = { org, incident, importId: null, at: '' };
  await replaceAffected(sql, sealer, same, { id, person, salt, commitment });
}

/** Takes what names people out for good, of one entry that is removed or of a whole register that is purged. */
export async function forgetAffected(
  sql: Sql,
  org: OrganizationId,
  incident: IncidentId,
  how: { readonly removed: string } | 'purged',
  at: string,
): Promise<void> {
  const [column, condition, more] =
    how === 'purged' ? ['purged_at', 'true', []] : ['removed_at', 'id = $4', [how.removed]];
  await sql.query({
    text: `update needful.affected_person
              set ${SEALED.map((name) => `${name} = null`).join(', ')}, ${column} = $3
            where org_id = $1 and incident_id = $2 and name is not null and ${condition}`,
    values: [org, incident, at, ...more],
  });
}

const SEALED = [
  'name',
  'address',
  'born_on',
  'patient_number',
  'email',
  'telephone',
  'representative',
  'quality_reason',
  'person_hash',
  'number_hash',
  'salt',
] as const;

function placeOf(org: OrganizationId, incident: string, id: string): Place {
  return { org, table: 'affected_person', incident, id };
}
