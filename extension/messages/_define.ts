import type { output, ZodType } from 'zod';

/** Who sent a message, told by the browser alone: nothing a message says about itself is believed. */
export type Sender =
  | { readonly from: 'surface' }
  | {
      readonly from: 'page';
      readonly tabId: number;
      readonly frameId: number;
      /** Names the very document, so that an answer cannot reach its successor; absent in older Firefox. */
      readonly documentId: string | undefined;
      /** The frame's own address, as the browser knows it. */
      readonly url: string;
    };

/**
 * One message between contexts. `parse` throws on anything but the request; it runs in the background only, so
 * that no page carries zod. `handle` answers with plain data and treats refusals as values.
 */
export type Message<Request, Response> = {
  readonly from: 'page' | 'surface' | 'either';
  readonly parse: (input: unknown) => Request;
  readonly handle: (request: Request, sender: Sender) => Promise<Response>;
};

/** What a message's file default-exports; `request` says what it takes, in zod, which stays in the background. */
export function defineMessage<Schema extends ZodType, Response>(message: {
  readonly from: 'page' | 'surface' | 'either';
  readonly request: Schema;
  readonly handle: (request: output<Schema>, sender: Sender) => Promise<Response>;
}): Message<output<Schema>, Response> {
  const { from, request, handle } = message;
  return { from, handle, parse: (input) => request.parse(input) };
}
