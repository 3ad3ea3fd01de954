import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { assembleFrontEnd, SPA_PATH } from './openmrs/assemble.ts';
import { type BackendAnswer, FakeOpenmrsBackend } from './openmrs/fake-openmrs-backend.ts';
import { PATIENTS, type SyntheticPatient } from './openmrs/synthetic-patients.ts';

export interface OpenmrsBed {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly patients: typeof PATIENTS;
  /** The address of one page of a patient's chart, such as `patient-summary`, `vitals-and-biometrics` or `visits`. */
  chart(patient: SyntheticPatient, page: string): string;
  /** Each list of encounter UUIDs that the page asked the server to put into a PDF, oldest first. */
  readonly printed: readonly (readonly string[])[];
  /** What the page asked for and nobody here knew, such as `GET /openmrs/ws/rest/v1/bed`. */
  readonly unknown: ReadonlySet<string>;
  stop(): Promise<void>;
}

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Fetches and lays out the real OpenMRS 3 front end outside the checkout; does nothing when it is there already. */
export async function buildOpenmrs(): Promise<void> {
  await assembleFrontEnd();
}

/**
 * The real OpenMRS 3 front end over a fake back end with two synthetic patients, somebody signed in. Any number
 * may run at once.
 */
export async function startOpenmrs(): Promise<OpenmrsBed> {
  const spa = join(await assembleFrontEnd(), 'spa');
  const backend = new FakeOpenmrsBackend();
  const unknown = new Set<string>();
  const server = createServer((request, response) => {
    answer(request, spa, backend).then(
      (found) => {
        if (found.status === 404) unknown.add(`${request.method} ${request.url}`);
        send(response, found);
      },
      (error: unknown) => send(response, { status: 500, type: 'text/plain', content: String(error) }),
    );
  });
  const origin = await listen(server);
  return {
    origin,
    patients: PATIENTS,
    chart: ({ uuid }, page) => `${origin}${SPA_PATH}/patient/${uuid}/chart/${encodeURIComponent(page)}`,
    printed: backend.documents.asked,
    unknown,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The OpenMRS bed has no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function answer(
  request: IncomingMessage,
  spa: string,
  backend: FakeOpenmrsBackend,
): Promise<BackendAnswer> {
  const { pathname: asked, searchParams } = new URL(request.url ?? '/', 'http://bed');
  // The chart asks for `/openmrs//ws/…` here and there, which a real OpenMRS server answers as well.
  const pathname = asked.replaceAll(/\/{2,}/g, '/');
  if (!pathname.startsWith('/openmrs/ws/')) return pageOrFile(pathname, spa);
  const body = await text(request);
  return backend.answer({
    method: request.method ?? 'GET',
    path: pathname.slice('/openmrs'.length),
    query: searchParams,
    body: body === '' ? undefined : JSON.parse(body),
  });
}

/** A file of the front end, or its index page for every address without a file's ending: it routes by itself. */
async function pageOrFile(pathname: string, spa: string): Promise<BackendAnswer> {
  const name = normalize(decodeURIComponent(pathname.replace(SPA_PATH, '')));
  const type = CONTENT_TYPES[extname(name)];
  if (!type)
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      content: await readFile(join(spa, 'index.html')),
    };
  const file =
    name === '/openmrs-config.json'
      ? join(import.meta.dirname, 'openmrs', 'openmrs-config.json')
      : join(spa, name);
  return readFile(file).then(
    (content) => ({ status: 200, type, content }),
    () => ({ status: 404, type: 'text/plain', content: 'There is no such file.' }),
  );
}

function send(response: ServerResponse, { status, type, content }: BackendAnswer): void {
  // The 20 MB of scripts never change behind one port; without this each page would fetch them again.
  const caching = status === 200 && type === 'text/javascript' ? 'max-age=3600' : 'no-store';
  response.writeHead(status, { 'content-type': type, 'cache-control': caching }).end(content);
}
