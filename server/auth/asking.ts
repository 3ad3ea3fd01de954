import type { IncomingMessage } from 'node:http';

/** What recognizing somebody needs of a request. */
export type Asking = {
  readonly method: string;
  readonly headers: { get(name: string): string | null; has(name: string): boolean };
};

/** A request as Node hands it over, without the objects that the web's `Request` is made of. None of its headers comes twice. */
export function askingOf({ method = '', headers }: IncomingMessage): Asking {
  const get = (name: string) => {
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  };
  return { method, headers: { get, has: (name) => get(name) !== null } };
}
