import { identifierType, location } from './fake-clinic.ts';
import { PATIENTS, type SyntheticPatient } from './synthetic-patients.ts';

/** The patients whose name or identifier holds these words, in the words of the REST API. */
export function findPatients(words: string): object[] {
  const wanted = words.trim().toLowerCase();
  return PATIENTS.filter(({ name, identifier }) =>
    `${name} ${identifier}`.toLowerCase().includes(wanted),
  ).map(restPatient);
}

/** A patient in the words of the REST API, in full. */
export function restPatient(patient: SyntheticPatient): object {
  return {
    uuid: patient.uuid,
    patientId: PATIENTS.indexOf(patient) + 1,
    display: `${patient.identifier} - ${patient.name}`,
    identifiers: [
      { uuid: 'identifier', identifier: patient.identifier, identifierType, preferred: true, location },
    ],
    person: restPerson(patient),
    attributes: [],
  };
}

export function restPerson({
  uuid,
  name,
  givenName,
  familyName,
  gender,
  birthdate,
}: SyntheticPatient): object {
  const personName = { display: name, givenName, familyName };
  return {
    uuid,
    display: name,
    personName,
    preferredName: personName,
    names: [personName],
    gender: gender === 'female' ? 'F' : 'M',
    age: null,
    birthdate: `${birthdate}T00:00:00.000+0000`,
    birthdateEstimated: false,
    dead: false,
    deathDate: null,
    causeOfDeath: null,
    addresses: [],
    attributes: [],
  };
}
