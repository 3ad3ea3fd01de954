import { request } from 'node:http';
import { CookieJar } from './cookie-jar.ts';

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly setCookie: string[];
  readonly headers: Headers;
  /** The JSON of the answer, or the text under `text`. */
  readonly body: Record<string, unknown>;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const json: unknown = response.headers.get('content-type')?.includes('json')
    ? JSON.parse(text || 'null')
    : { text };
  return {
    status: response.status,
    location: response.headers.get('location'),
    setCookie: response.headers.getSetCookie(),
    headers: response.headers,
    body: json !== null && typeof json === 'object' ? { ...json } : { value: json },
  };
}

function navigate(url: string, headers: Record<string, string>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers }, (incoming) => {
      incoming.resume();
      const pairs = Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
        (values ?? []).map((value): [string, string] => [name, value]),
      );
      incoming.on('end', () =>
        resolve(new Response(null, { status: incoming.statusCode ?? 0, headers: pairs })),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** A browser on our own page: keeps cookies, sends Origin, follows no redirect. */
export class Browser {
  readonly origin: string;
  readonly jar: CookieJar;

  constructor(origin: string, jar = new CookieJar()) {
    this.origin = origin;
    this.jar = jar;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookie = this.jar.header();
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    this.jar.take(response);
    return answerOf(response);
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  /** As typing the address does: a navigation, which `fetch` cannot make (it always says `Sec-Fetch-Mode: cors`). */
  async open(path: string): Promise<Answer> {
    const cookie = this.jar.header();
    const headers = {
      accept: 'text/html',
      'sec-fetch-mode': 'navigate',
      ...(cookie === '' ? {} : { cookie }),
    };
    const response = await navigate(`${this.origin}${path}`, headers);
    this.jar.take(response);
    return answerOf(response);
  }

  post(path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  signIn(email: string, password: string, more: Record<string, unknown> = {}): Promise<Answer> {
    return this.post('/api/auth/sign-in/email', { email, password, ...more });
  }
}

/** The extension's worker: a form, an origin of its own, no cookies. */
export async function postForm(origin: string, path: string, form: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: 'moz-extension://5bd3f6a7-8a5a-4b8e-9d0e-2f1f3d0c1a77' },
    body: new URLSearchParams(form),
  });
  return answerOf(response);
}
