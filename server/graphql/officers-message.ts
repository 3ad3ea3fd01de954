import type { MessageId } from '@needful/shared/domain/ids.ts';
import type { SealedText } from '@needful/shared/domain/incident/sealed.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import type { Asked } from '../handle/incident.ts';
import type { TextToKeep } from '../store/sealed-texts.ts';
import { command, parseIncident, parseMessageId } from './command.ts';
import type { Context } from './context.ts';

type Parsed = TextToKeep | null | Refusal;
type Pointers<Texts> = {
  readonly [Field in keyof Texts]: Texts[Field] extends infer Text ? PointerOf<Text> : never;
};
type PointerOf<Text> = null extends Text ? SealedText | null : SealedText;

/**
 * A message of an officer about one incident: its ids are checked, its texts taken or refused, and the command handed on.
 * @param texts as `parseText` and `parseOptionalText` gave them; the first refusal among them is the answer
 * @param ask makes the command out of the message's id and the pointers to its texts
 */
export async function officersMessage<Texts extends Readonly<Record<string, Parsed>>>(
  context: Context,
  args: { readonly id: string; readonly messageId: string },
  texts: Texts,
  ask: (messageId: MessageId, pointers: Pointers<Texts>) => Asked,
): Promise<IncidentState | Refusal> {
  const incidentId = parseIncident(context, args.id);
  if (isRefusal(incidentId)) return incidentId;
  const messageId = parseMessageId(args.messageId);
  if (isRefusal(messageId)) return messageId;
  const kept: TextToKeep[] = [];
  const pointers: Record<string, SealedText | null> = {};
  for (const [field, text] of Object.entries(texts)) {
    if (isRefusal(text)) return text;
    if (text !== null) kept.push(text);
    pointers[field] = text?.pointer ?? null;
  }
  return await command(context, { incidentId }, ask(messageId, pointers as Pointers<Texts>), kept);
}
