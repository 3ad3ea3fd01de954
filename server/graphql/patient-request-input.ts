import type { DisclosureBody } from '@needful/shared/domain/disclosures/decide.ts';
import { disclosureRefusals } from '@needful/shared/domain/disclosures/decide.ts';
import type { DisclosureState } from '@needful/shared/domain/disclosures/disclosure.ts';
import { isUuid, type MessageId } from '@needful/shared/domain/ids.ts';
import type { RequestBody } from '@needful/shared/domain/patient-requests/commands.ts';
import { requestRefusals } from '@needful/shared/domain/patient-requests/refusals.ts';
import type { RequestState } from '@needful/shared/domain/patient-requests/state.ts';
import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema, textSchema } from '@needful/shared/wire/report.ts';
import { handleDisclosure, handleRequest } from '../handle/patient-requests.ts';
import { prepareRecordsText, type RecordsField, type RecordsTextToKeep } from '../store/records-texts.ts';
import { givenBy, parsed, parseMessageId } from './command.ts';
import type { Context } from './context.ts';

type Named = { readonly id: string; readonly messageId: string };
type Texts = readonly (RecordsTextToKeep | Refusal)[];

/** What a message about a request or a disclosure names; the refusal of what is no id of ours tells nothing of others. */
export function parseSubject(
  { id, messageId }: Named,
  notFound: () => Refusal = requestRefusals.notFound,
): { readonly subject: string; readonly messageId: MessageId } | Refusal {
  if (!isUuid(id)) return notFound();
  const parsedId = parseMessageId(messageId);
  return isRefusal(parsedId) ? parsedId : { subject: id, messageId: parsedId };
}

/** Free text of several lines, for a sealed row of its own. */
export function recordsText(field: RecordsField, text: string, name: string): RecordsTextToKeep | Refusal {
  const plain = parsed(textSchema, text, name);
  return isRefusal(plain) ? plain : prepareRecordsText(field, plain);
}

/** One line, or null where it is absent or empty. */
export function optionalLine(
  text: string | null | undefined,
  name: string,
  longest = 300,
): string | null | Refusal {
  return text == null || text.trim() === '' ? null : parsed(lineSchema(longest), text, name);
}

/** The first refusal among values that were parsed; null where all of them stand. */
export function firstRefusal(values: readonly unknown[]): Refusal | null {
  return values.find(isRefusal) ?? null;
}

/** Hands a command about a request on: its texts taken or refused, then decided. */
export async function askRequest(
  context: Context,
  args: Named,
  texts: Texts,
  body: (texts: readonly RecordsTextToKeep[]) => RequestBody,
): Promise<RequestState | Refusal> {
  const named = parseSubject(args);
  if (isRefusal(named)) return named;
  const unfit = firstRefusal(texts);
  if (unfit !== null) return unfit;
  const kept = texts as readonly RecordsTextToKeep[];
  const order = { ...named, body: body(kept), texts: kept };
  return await handleRequest(context.shell, givenBy(context), order);
}

/** The same about a disclosure that no incident makes. */
export async function askDisclosure(
  context: Context,
  args: Named,
  texts: Texts,
  body: (texts: readonly RecordsTextToKeep[]) => DisclosureBody,
): Promise<DisclosureState | Refusal> {
  const named = parseSubject(args, disclosureRefusals.notFound);
  if (isRefusal(named)) return named;
  const unfit = firstRefusal(texts);
  if (unfit !== null) return unfit;
  const kept = texts as readonly RecordsTextToKeep[];
  const order = { ...named, body: body(kept), texts: kept };
  return await handleDisclosure(context.shell, givenBy(context), order);
}

/** The pointer to the nth text of a command. */
export function pointerOf(texts: readonly RecordsTextToKeep[], nth = 0) {
  const text = texts[nth];
  if (text === undefined) throw new Error('A text that was parsed is there');
  return text.pointer;
}
