import { messageIds } from '@needful/shared/domain/message-ids.ts';
import type { AnyVariables } from '@urql/preact';
import { useRef } from 'preact/hooks';
import { v7 as newMessageId } from 'uuid';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { useChange } from './use-change.ts';

/**
 * A change that carries a message's id: sent again in the same words after a lost answer, it arrives once. `send`
 * answers whether it was done.
 */
export function useMessage<Result extends object, Variables extends { messageId: string }>(
  document: TypedDocumentString<Result, Variables>,
) {
  const { busy, refusal, send: change } = useChange<Result, Variables & AnyVariables>(document);
  const ids = useRef(messageIds(() => newMessageId()));
  async function send(said: Omit<Variables, 'messageId'>): Promise<boolean> {
    const words = JSON.stringify(said);
    const variables = { ...said, messageId: ids.current.of(words) } as Variables & AnyVariables;
    if ((await change(variables)) === null) return false;
    ids.current.arrived(words);
    return true;
  }
  return { busy, refusal, send };
}
