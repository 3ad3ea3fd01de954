import {
  encounterTypes,
  forms,
  identifierType,
  location,
  modules,
  session,
  visitType,
  vitalSigns,
} from './fake-clinic.ts';
import { FakeDocuments, onePagePdf } from './fake-documents.ts';
import { fhirBundle, fhirLocation, fhirObservations, fhirPatient } from './fake-fhir.ts';
import { findPatients, restPatient, restPerson } from './fake-patients.ts';
import { bloodTestTree, drugOrders, encounters, visits } from './fake-record.ts';
import { PATIENTS, type SyntheticPatient } from './synthetic-patients.ts';

/** A request below `/openmrs`, such as `/ws/rest/v1/session`. */
export interface BackendRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface BackendAnswer {
  readonly status: number;
  readonly type: string;
  readonly content: string | Buffer;
}

type Handler = (request: BackendRequest, part: string) => object | Buffer | undefined;

/**
 * A FAKE OpenMRS server: it knows two synthetic patients and as much of the REST and FHIR APIs as the front end
 * asks for here. It checks nobody's rights, keeps nothing, and answers 404 to whatever it does not know.
 */
export class FakeOpenmrsBackend {
  readonly documents = new FakeDocuments();
  readonly #handlers: readonly (readonly [string, RegExp, Handler])[] = [
    ['GET', /^\/ws\/rest\/v1\/session$/, () => session],
    ['GET', /^\/ws\/rest\/v1\/module$/, () => page(modules)],
    ['GET', /^\/ws\/rest\/v1\/systemsetting\/visits\.enabled$/, () => ({ value: 'true' })],
    [
      'GET',
      /^\/ws\/rest\/v1\/metadatamapping\/termmapping$/,
      () => page([{ metadataUuid: identifierType.uuid }]),
    ],
    ['GET', /^\/ws\/rest\/v1\/user\/([^/]+)$/, () => session.user],
    ['POST', /^\/ws\/rest\/v1\/user\/([^/]+)$/, () => session.user],
    ['GET', /^\/ws\/rest\/v1\/location$/, () => page([location])],
    ['GET', /^\/ws\/rest\/v1\/location\/([^/]+)$/, () => location],
    ['GET', /^\/ws\/rest\/v1\/visittype$/, () => page([visitType])],
    ['GET', /^\/ws\/rest\/v1\/encountertype$/, () => page(Object.values(encounterTypes))],
    ['GET', /^\/ws\/rest\/v1\/form$/, () => page(Object.values(forms))],
    ['GET', /^\/ws\/rest\/v1\/conceptreferencerange\/?$/, () => page(vitalSigns.map(referenceRange))],
    ['GET', /^\/ws\/rest\/v1\/concept\/1114A+$/, () => ({ setMembers: vitalSigns })],
    ['GET', /^\/ws\/rest\/v1\/emrapi\/configuration$/, () => ({})],
    ['GET', /^\/ws\/rest\/v1\/patient$/, ({ query }) => page(findPatients(query.get('q') ?? ''), query)],
    ['GET', /^\/ws\/rest\/v1\/patient\/([^/]+)$/, (_, uuid) => of(uuid, restPatient)],
    ['GET', /^\/ws\/rest\/v1\/person\/([^/]+)$/, (_, uuid) => of(uuid, restPerson)],
    ['GET', /^\/ws\/rest\/v1\/visit$/, ({ query }) => listed(query, visits)],
    ['GET', /^\/ws\/rest\/v1\/encounter$/, ({ query }) => listed(query, encounters)],
    ['GET', /^\/ws\/rest\/v1\/obs$/, () => page([])],
    ['GET', /^\/ws\/rest\/v1\/order$/, ({ query }) => listed(query, drugOrders)],
    ['GET', /^\/ws\/rest\/v1\/obstree$/, ({ query }) => of(query.get('patient'), bloodTestTree)],
    ['GET', /^\/ws\/fhir2\/R4\/Patient\/([^/]+)$/, (_, uuid) => of(uuid, fhirPatient)],
    ['GET', /^\/ws\/fhir2\/R4\/Location$/, () => fhirBundle([fhirLocation()])],
    ['GET', /^\/ws\/fhir2\/R4\/Observation$/, ({ query }) => observations(query)],
    ['POST', /^\/ws\/rest\/v1\/patientdocuments\/encounters$/, ({ body }) => this.#print(body)],
    [
      'GET',
      /^\/ws\/rest\/v1\/patientdocuments\/encounters\/status\/([^/]+)$/,
      (_, job) => this.documents.status(job),
    ],
    [
      'GET',
      /^\/ws\/rest\/v1\/patientdocuments\/encounters\/download\/([^/]+)$/,
      (_, job) => this.documents.download(job),
    ],
    ['GET', /^\/ws\/rest\/v1\/patientdocuments\/patientIdSticker$/, () => onePagePdf('Synthetic sticker')],
  ];

  answer(request: BackendRequest): BackendAnswer {
    for (const [method, pattern, handle] of this.#handlers) {
      const match = method === request.method && pattern.exec(request.path);
      if (!match) continue;
      const found = handle(request, match[1] ?? '');
      if (found) return Buffer.isBuffer(found) ? pdf(found) : json(200, found);
    }
    return json(404, {
      error: { message: `The fake back end does not know ${request.method} ${request.path}` },
    });
  }

  #print(body: unknown): object | undefined {
    if (!Array.isArray(body)) return undefined;
    return this.documents.start(body.filter((uuid) => typeof uuid === 'string'));
  }
}

function json(status: number, content: object): BackendAnswer {
  return { status, type: 'application/json', content: JSON.stringify(content) };
}

function pdf(content: Buffer): BackendAnswer {
  return { status: 200, type: 'application/pdf', content };
}

function of<Made>(uuid: string | null, make: (patient: SyntheticPatient) => Made): Made | undefined {
  const patient = PATIENTS.find((each) => each.uuid === uuid);
  return patient && make(patient);
}

function listed(query: URLSearchParams, make: (patient: SyntheticPatient) => object[]): object | undefined {
  // The chart asks for the visit that is going on in this way: none is.
  if (query.get('includeInactive') === 'false') return page([]);
  const all = of(query.get('patient'), make);
  const type = query.get('encounterType');
  return all && page(type ? all.filter((each) => encounterTypeOf(each) === type) : all, query);
}

function encounterTypeOf(encounter: object): string | undefined {
  return (encounter as { encounterType?: { uuid: string } }).encounterType?.uuid;
}

function page(all: readonly object[], query = new URLSearchParams()): object {
  const from = Number(query.get('startIndex') ?? 0);
  const limit = Number(query.get('limit') ?? all.length);
  return { results: all.slice(from, from + limit), totalCount: all.length, links: [] };
}

function referenceRange(sign: (typeof vitalSigns)[number]): object {
  return { ...sign, concept: sign.uuid };
}

function observations(query: URLSearchParams): object | undefined {
  const concepts = (query.get('code') ?? '').split(',');
  return of(query.get('subject:Patient') ?? query.get('patient'), (patient) =>
    fhirBundle(fhirObservations(patient, concepts)),
  );
}
