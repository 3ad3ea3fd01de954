import {
  bloodTests,
  encounterTypes,
  forms,
  location,
  type Measure,
  measured,
  provider,
  visitType,
  vitalSigns,
} from './fake-clinic.ts';
import { type SyntheticPatient, type SyntheticVisit, uuidOf, visitsOf } from './synthetic-patients.ts';

/** A record in the words of OpenMRS's REST API, always in full: `v=custom:(…)` is not heeded. */

export function visits(patient: SyntheticPatient): object[] {
  return visitsOf(patient).map((visit) => ({
    ...visitHead(patient, visit),
    encounters: encountersOfVisit(patient, visit),
  }));
}

export function encounters(patient: SyntheticPatient): object[] {
  return visitsOf(patient).flatMap((visit) =>
    encountersOfVisit(patient, visit).map((encounter) => ({
      ...encounter,
      visit: visitHead(patient, visit),
    })),
  );
}

function visitHead(patient: SyntheticPatient, visit: SyntheticVisit) {
  return {
    uuid: uuidOf(patient, 1, visit.index),
    display: `${visitType.display} @ ${location.display}`,
    voided: false,
    visitType,
    location,
    startDatetime: visit.start,
    stopDatetime: visit.stop,
    patient: { uuid: patient.uuid, display: `${patient.identifier} - ${patient.name}` },
    attributes: [],
  };
}

function encountersOfVisit(patient: SyntheticPatient, visit: SyntheticVisit) {
  const kinds = visit.index % 2 === 0 ? (['note', 'vitals'] as const) : (['vitals'] as const);
  return kinds.map((kind) => ({
    uuid: uuidOf(patient, kind === 'note' ? 3 : 2, visit.index),
    display: encounterTypes[kind].display,
    encounterDatetime: visit.start,
    encounterType: { ...encounterTypes[kind], viewPrivilege: null, editPrivilege: null },
    form: { ...forms[kind], encounterType: encounterTypes[kind] },
    location,
    patient: { uuid: patient.uuid },
    diagnoses: [],
    orders: [],
    encounterProviders: [
      {
        uuid: 'encounter-provider',
        display: provider.display,
        provider,
        encounterRole: { uuid: 'role', display: 'Clinician' },
      },
    ],
    obs: kind === 'note' ? [noteObservation(patient, visit)] : vitalObservations(patient, visit),
  }));
}

function noteObservation(patient: SyntheticPatient, visit: SyntheticVisit) {
  const text = `Synthetic note ${visit.index + 1}: nothing of this happened to anybody.`;
  return {
    uuid: uuidOf(patient, 4, visit.index),
    display: `Text of encounter note: ${text}`,
    concept: {
      uuid: '162169AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      display: 'Text of encounter note',
      conceptClass: { uuid: 'misc', display: 'Misc' },
    },
    value: text,
    groupMembers: null,
    obsDatetime: visit.start,
  };
}

function vitalObservations(patient: SyntheticPatient, visit: SyntheticVisit) {
  return vitalSigns.map((sign, number) => ({
    uuid: uuidOf(patient, 10 + number, visit.index),
    display: `${sign.display}: ${measured(sign, visit.index)}`,
    concept: {
      uuid: sign.uuid,
      display: sign.display,
      conceptClass: { uuid: 'finding', display: 'Finding' },
    },
    value: measured(sign, visit.index),
    groupMembers: null,
    obsDatetime: visit.start,
  }));
}

export function drugOrders(patient: SyntheticPatient): object[] {
  const ref = (display: string) => ({ uuid: `concept-${display}`, display, links: [] });
  return ['Syntheticillin 500 mg', 'Placebomol 20 mg'].map((display, index) => ({
    uuid: uuidOf(patient, 30, index),
    action: 'NEW',
    orderNumber: `SYN-${index}`,
    urgency: 'ROUTINE',
    orderType: { uuid: '131168f4-15f5-102d-96e4-000c29c2a5d7', display: 'Drug order' },
    dateActivated: visitsOf(patient)[0]?.start,
    dateStopped: null,
    autoExpireDate: null,
    scheduledDate: null,
    drug: {
      uuid: `drug-${index}`,
      display,
      strength: display,
      dosageForm: ref('Tablet'),
      concept: ref(display),
    },
    concept: ref(display),
    dose: 1,
    doseUnits: ref('Tablet'),
    frequency: ref('Once daily'),
    route: ref('Oral'),
    quantity: 30,
    quantityUnits: ref('Tablet'),
    numRefills: 1,
    duration: 30,
    durationUnits: ref('Days'),
    asNeeded: false,
    dosingInstructions: 'With water',
    orderer: { uuid: provider.uuid, display: provider.display, person: provider.person },
    encounter: { uuid: uuidOf(patient, 2, 0), display: 'Vitals' },
    patient: { uuid: patient.uuid },
  }));
}

/** The tree of a concept set with the results of its members, as `/obstree` answers. */
export function bloodTestTree(patient: SyntheticPatient): object {
  const tests = bloodTests.map((test) => bloodTestResults(patient, test));
  return { display: 'Bloodwork', subSets: [{ display: 'Haematology', subSets: tests }] };
}

function bloodTestResults(patient: SyntheticPatient, test: Measure): object {
  const obs = visitsOf(patient).map((visit) => ({
    obsDatetime: visit.start,
    value: String(measured(test, visit.index)),
    interpretation: 'NORMAL',
  }));
  return { ...test, conceptUuid: test.uuid, datatype: 'Numeric', obs };
}
