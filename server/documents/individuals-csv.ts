import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import { stringify } from 'csv-stringify/sync';

const HEAD = [
  'Name',
  'Born on',
  'Patient number',
  'Street',
  'City',
  'State',
  'ZIP',
  'Country',
  'E-mail',
  'Telephone',
];

/** Who was affected, for the covered entity: the identity of each individual, as far as possible (164.410(c)(1)). */
export function individualsCsv(people: readonly AffectedPerson[]): Buffer {
  const lines = people.map(({ name, bornOn, patientNumber, address, email, telephone }) => [
    name,
    bornOn ?? '',
    patientNumber ?? '',
    address?.lines.join(', ') ?? '',
    address?.city ?? '',
    address?.state?.toUpperCase() ?? '',
    address?.postalCode ?? '',
    address?.country ?? '',
    email ?? '',
    telephone ?? '',
  ]);
  return Buffer.from(stringify([HEAD, ...lines], { escape_formulas: true, bom: true }));
}
