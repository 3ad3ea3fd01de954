import type { MessageId } from '@needful/shared/domain/ids.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import type { Asked } from '../handle/incident.ts';
import { handlePair, type PairOrder } from '../handle/pair.ts';
import { prepareText, type SealedField } from '../store/sealed-texts.ts';
import { givenBy, parseIncident, parseMessageId, parseText } from './command.ts';
import type { Context } from './context.ts';

type Message = { readonly id: string; readonly messageId: string; readonly reason: string };
/** What is asked of one of the two, with its own sealed reason. */
export type AskOne = (messageId: MessageId, reason: SealedText, other: IncidentState) => Asked;

/**
 * A message of an officer about two incidents of the organization, with a reason that is kept with each.
 * @param asks what is asked of the one that is named by its id, and of the other
 */
export async function pairMessage(
  context: Context,
  args: Message,
  other: PairOrder['other'],
  field: SealedField,
  asks: readonly [AskOne, AskOne],
): Promise<IncidentState | Refusal> {
  const incidentId = parseIncident(context, args.id);
  if (isRefusal(incidentId)) return incidentId;
  const messageId = parseMessageId(args.messageId);
  if (isRefusal(messageId)) return messageId;
  const reason = parseText(field, args.reason, 'reason');
  if (isRefusal(reason)) return reason;
  const again = prepareText(field, reason.plain);
  const [here, there] = asks;
  return await handlePair(context.shell, {
    given: givenBy(context),
    incidentId,
    other,
    ask: (one, two) => [
      { asked: here(messageId, reason.pointer, two), text: reason },
      { asked: there(messageId, again.pointer, one), text: again },
    ],
  });
}
