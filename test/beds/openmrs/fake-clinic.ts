/** The clinic around the synthetic patients, in the words of the OpenMRS REST API. All of it is made up. */

export const location = {
  uuid: '44c3efb0-2583-4c80-a79e-1f756a03c0a1',
  display: 'Synthetic Outpatient Clinic',
  name: 'Synthetic Outpatient Clinic',
  links: [],
};

/** Server modules that the front end's modules say they need. */
export const modules = [
  { uuid: 'webservices.rest', version: '2.49.0' },
  { uuid: 'fhir2', version: '2.5.0' },
  { uuid: 'patientdocuments', version: '1.0.0' },
];

export const identifierType = { uuid: '05a29f94-c0ed-11e2-94be-8c13b969e334', display: 'OpenMRS ID' };

export const provider = {
  uuid: '2a8b1f0e-77c1-4f0f-9b0c-6f3d1c9e0d11',
  display: 'Dr Amaranth Quill',
  identifier: 'SYN-1',
  person: { uuid: '9c1f36a2-1c6e-4c4b-a3a7-0f6f5f1b2d12', display: 'Amaranth Quill' },
};

/** What the chart asks for before it offers to print; without the first no encounter can be chosen. */
const privileges = ['App: Print encounter forms', 'App: Can generate a Patient Identity Sticker'];

/** Someone is signed in from the beginning: signing in is not what this bed is for. */
export const session = {
  authenticated: true,
  locale: 'en',
  allowedLocales: ['en'],
  sessionLocation: location,
  currentProvider: provider,
  user: {
    uuid: '5f0d2f5b-31f1-4a5f-9c29-2a1a7b6c3e13',
    display: 'amaranth',
    username: 'amaranth',
    systemId: 'SYN-1',
    person: provider.person,
    privileges: privileges.map((display) => ({ uuid: display, display, name: display })),
    roles: [{ uuid: 'role-clinician', display: 'Clinician' }],
    userProperties: { defaultLocation: location.uuid },
  },
};

export const visitType = {
  uuid: '7b0f5697-27e3-40c4-8bae-f4049abfb4ed',
  name: 'Facility Visit',
  display: 'Facility Visit',
};

export const encounterTypes = {
  vitals: { uuid: '67a71486-1a54-468f-ac3e-7091a9a79584', display: 'Vitals' },
  note: { uuid: 'd7151f82-c1f3-4152-a605-2f9ea7414a79', display: 'Visit Note' },
};

/** A form counts as "completed" in the chart when it has this resource. */
const jsonSchema = {
  uuid: 'json-schema',
  display: 'JSON schema',
  name: 'JSON schema',
  valueReference: 'none',
};

export const forms = {
  vitals: {
    uuid: '9f26aad4-244a-46ca-be49-1196df1a8c9a',
    display: 'Vitals and biometrics',
    name: 'Vitals and biometrics',
    version: '1.0',
    resources: [jsonSchema],
  },
  note: {
    uuid: '0a9fc16e-4c00-4842-a1e4-e4bafeb6e226',
    display: 'Visit note',
    name: 'Visit note',
    version: '1.0',
    resources: [jsonSchema],
  },
};

export interface Measure {
  readonly uuid: string;
  readonly display: string;
  readonly units: string;
  readonly lowNormal: number;
  readonly hiNormal: number;
}

/** The concepts that the vitals module looks for by default. */
export const vitalSigns: readonly Measure[] = [
  measure('5085', 'Systolic blood pressure', 'mmHg', 90, 140),
  measure('5086', 'Diastolic blood pressure', 'mmHg', 60, 90),
  measure('5087', 'Pulse', 'beats/min', 55, 100),
  measure('5088', 'Temperature (C)', 'DEG C', 36, 37.5),
  measure('5092', 'Arterial blood oxygen saturation (pulse oximeter)', '%', 95, 100),
  measure('5242', 'Respiratory rate', 'breaths/min', 12, 18),
  measure('5089', 'Weight (kg)', 'kg', 45, 110),
  measure('5090', 'Height (cm)', 'cm', 140, 200),
];

/** Members of the concept set that the results viewer shows by default. */
export const bloodTests: readonly Measure[] = [
  measure('21', 'Haemoglobin', 'g/dL', 11, 17),
  measure('678', 'White blood cells', '10^3/uL', 4, 11),
  measure('729', 'Platelets', '10^3/uL', 150, 400),
];

function measure(id: string, display: string, units: string, lowNormal: number, hiNormal: number): Measure {
  return { uuid: id.padEnd(36, 'A'), display, units, lowNormal, hiNormal };
}

/** A value within the normal range that depends on the visit alone. */
export function measured({ lowNormal, hiNormal }: Measure, index: number): number {
  const share = 0.2 + ((index * 7) % 10) / 16;
  return Math.round((lowNormal + (hiNormal - lowNormal) * share) * 10) / 10;
}
