import { browser } from 'wxt/browser';
import type { Message } from './_define.ts';
import type { MessageId as EntryId, messages } from './index.generated.ts';

/** `report-incident` for `report-incident.request.ts`. */
export type MessageName = EntryId extends `${infer Name}.request` ? Name : never;
type Entry<Name extends MessageName> = (typeof messages)[`${Name}.request`];
export type RequestOf<Name extends MessageName> =
  Entry<Name> extends Message<infer Request, infer _> ? Request : never;
export type ResponseOf<Name extends MessageName> =
  Entry<Name> extends Message<infer _, infer Response> ? Response : never;

export type Envelope = { readonly needful: string; readonly request: unknown };
/** `fault`: the message was not understood or not allowed; a bug or an attack, never a refusal. */
export type Reply = { readonly answer: unknown } | { readonly fault: string };

/**
 * Asks the background. Rejects only on a fault, or when the extension was updated under this page.
 *
 * @param request what the message's file declares
 */
export async function send<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const envelope: Envelope = { needful: name, request };
  const reply = (await browser.runtime.sendMessage(envelope)) as Reply | undefined;
  if (reply === undefined) throw new Error(`Needful did not answer ${name}.`);
  if ('fault' in reply) throw new Error(reply.fault);
  return reply.answer as ResponseOf<Name>;
}
