import { readFileSync } from 'node:fs';
import { waitUntilListening } from '../../kit/child-process.ts';
import { type Environment, spawnServer } from '../../kit/server-process.ts';

/** The address people would use; TLS ends before the server, so the benches speak to it without. */
const ORIGIN = 'https://needful.bench.example';

export type NeedfulServer = {
  readonly pid: number;
  /** Where it listens, `http://127.0.0.1:41233`. */
  readonly url: string;
  /** What a request of the officer's page carries. */
  signIn(who: { readonly email: string; readonly password: string }): Promise<Record<string, string>>;
  /** What it has logged. */
  output(): string;
  stop(): Promise<void>;
};

/** The whole server as it runs in production, in a process of its own; it runs the operations of the build alone. */
export async function startNeedful(environment: Environment): Promise<NeedfulServer> {
  const child = await spawnServer({
    ...environment,
    NODE_ENV: 'production',
    NEEDFUL_ORIGIN: ORIGIN,
    NEEDFUL_ANY_DOCUMENT: 'false',
    // What is measured here would be a program that runs wild.
    NEEDFUL_LIMIT_FACTOR: '1000000',
  });
  const url = `http://127.0.0.1:${environment.PORT}`;
  await waitUntilListening(child, Number(environment.PORT), 'The server');
  return { pid: child.pid, url, output: child.output, signIn: (who) => signIn(url, who), stop: child.stop };
}

async function signIn(url: string, { email, password }: { email: string; password: string }) {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Sign-in answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers.getSetCookie().map((set) => set.split(';')[0]);
  return { cookie: cookie.join('; '), origin: ORIGIN };
}

/** The id under which the server knows an operation of the build, by the operation's name. */
export function trustedDocument(name: string): string {
  const file = new URL('../../../server/generated/documents.json', import.meta.url);
  const documents = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const operation = new RegExp(`\\b(?:query|mutation|subscription) ${name}\\b`);
  const id = Object.keys(documents).find((known) => operation.test(documents[known] ?? ''));
  if (id === undefined) throw new Error(`The build has no operation called ${name}`);
  return id;
}
