import type { IncidentId, OrganizationId } from '@needful/shared/domain/ids.ts';
import type { Address } from '@needful/shared/domain/register/person.ts';
import { stringify } from 'csv-stringify/sync';
import type pg from 'pg';
import type { Sealer } from '../keys/seal.ts';
import { type KeptPerson, readAffected } from '../store/affected.ts';
import { inTenant } from '../store/tenant.ts';

const PAGE = 500;

/** Headings that an import reads back. */
const HEADINGS = [
  'Name',
  'Address',
  'Address 2',
  'City',
  'State',
  'ZIP',
  'Country',
  'Date of birth',
  'Patient number',
  'E-mail',
  'Agrees to e-mail',
  'Telephone',
  'Deceased',
  'Minor',
  'Relation',
  'Representative',
  'Representative address',
  'Representative address 2',
  'Representative city',
  'Representative state',
  'Representative ZIP',
  'Representative country',
  'Address quality',
  'Address reason',
  'Residence',
];

/**
 * A register as CSV, in pieces, each read in a transaction of its own. What a spreadsheet would take for a formula has
 * an apostrophe before it (OWASP, CSV injection). Begins with the mark by which Excel knows UTF-8.
 */
export async function* exported(
  pool: pg.Pool,
  sealer: Sealer,
  org: OrganizationId,
  incident: IncidentId,
): AsyncGenerator<string> {
  yield `\uFEFF${lines([HEADINGS])}`;
  let after: string | null = null;
  for (;;) {
    const from: string | null = after;
    const people: KeptPerson[] = await inTenant(pool, { org }, (sql) =>
      readAffected(sql, sealer, org, incident, { after: from, limit: PAGE }),
    );
    if (people.length > 0) yield lines(people.map(rowOf));
    after = people.at(-1)?.id ?? null;
    if (people.length < PAGE) return;
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { escape_formulas: true, record_delimiter: '\r\n' });
}

function rowOf(person: KeptPerson): string[] {
  const { representative } = person;
  return [
    person.name,
    ...addressOf(person.address),
    person.bornOn ?? '',
    person.patientNumber ?? '',
    person.email ?? '',
    tick(person.agreesToEmail),
    person.telephone ?? '',
    tick(person.isDeceased),
    tick(person.isMinor),
    representative?.relation ?? '',
    representative?.name ?? '',
    ...addressOf(representative?.address ?? null),
    person.addressQuality,
    person.qualityReason ?? '',
    person.residence?.toUpperCase() ?? '',
  ];
}

function addressOf(address: Address | null): string[] {
  if (address === null) return ['', '', '', '', '', ''];
  const [line1 = '', ...more] = address.lines;
  const { city, state, postalCode, country } = address;
  return [line1, more.join(', '), city, state?.toUpperCase() ?? '', postalCode, country ?? ''];
}

function tick(yes: boolean): string {
  return yes ? 'yes' : '';
}
