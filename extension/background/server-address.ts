import { z } from 'zod';

/** A server's origin: https, or plain http on this very computer, where nobody can listen in between. */
export const serverSchema = z
  .string()
  .max(300)
  .refine(isServer, 'must be an origin such as https://needful.clinic.example');

function isServer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { origin, protocol, hostname } = new URL(value);
  const local = ['localhost', '127.0.0.1'].includes(hostname);
  return origin === value && (protocol === 'https:' || (protocol === 'http:' && local));
}
