import { identifierType, location, measured, vitalSigns } from './fake-clinic.ts';
import { type SyntheticPatient, uuidOf, visitsOf } from './synthetic-patients.ts';

/** A patient as OpenMRS's FHIR R4 module writes one. */
export function fhirPatient(patient: SyntheticPatient): object {
  return {
    resourceType: 'Patient',
    id: patient.uuid,
    active: true,
    identifier: [
      {
        id: uuidOf(patient, 40, 0),
        use: 'official',
        type: { coding: [{ code: identifierType.uuid }], text: identifierType.display },
        value: patient.identifier,
      },
    ],
    name: [{ id: uuidOf(patient, 41, 0), family: patient.familyName, given: [patient.givenName] }],
    gender: patient.gender,
    birthDate: patient.birthdate,
    deceasedBoolean: false,
    address: [{ id: uuidOf(patient, 42, 0), use: 'home', city: 'Nowhere', country: 'Fictionland' }],
    telecom: [],
  };
}

export function fhirLocation(): object {
  return { resourceType: 'Location', id: location.uuid, name: location.name, status: 'active' };
}

/** The observations with one of these concepts, newest first. */
export function fhirObservations(patient: SyntheticPatient, concepts: readonly string[]): object[] {
  return visitsOf(patient).flatMap((visit) =>
    vitalSigns
      .filter((sign) => concepts.includes(sign.uuid))
      .map((sign, number) => ({
        resourceType: 'Observation',
        id: uuidOf(patient, 50 + number, visit.index),
        status: 'final',
        code: { coding: [{ code: sign.uuid, display: sign.display }], text: sign.display },
        subject: { reference: `Patient/${patient.uuid}`, type: 'Patient' },
        encounter: { reference: `Encounter/${uuidOf(patient, 2, visit.index)}`, type: 'Encounter' },
        effectiveDateTime: visit.start.replace('+0000', '+00:00'),
        issued: visit.start.replace('+0000', '+00:00'),
        valueQuantity: { value: measured(sign, visit.index), unit: sign.units, code: sign.units },
      })),
  );
}

/** All of it at once: the module asks for a next page only when a link says so. */
export function fhirBundle(resources: readonly object[]): object {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: resources.length,
    link: [],
    entry: resources.map((resource) => ({ resource })),
  };
}
