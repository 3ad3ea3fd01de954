import type { IncidentId, MessageId, ReportId } from '@needful/shared/domain/ids.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { messageIdSchema, reportIdSchema, textSchema } from '@needful/shared/wire/report.ts';
import type { z } from 'zod';
import { type Answer, type Asked, type Given, handleIncident, type Target } from '../handle/incident.ts';
import { prepareText, type SealedField, type TextToKeep } from '../store/sealed-texts.ts';
import { actorOf, type Context, placeOf } from './context.ts';
import { incidentOf } from './global-id.ts';

/** Hands a parsed command to `handle`, with who asks and when. */
export async function command(
  context: Context,
  target: Target,
  asked: Asked | readonly Asked[],
  texts: readonly TextToKeep[] = [],
): Promise<Answer> {
  return await handleIncident(context.shell, { given: givenBy(context), target, asked, texts });
}

/** Who asks, where and when. */
export function givenBy(context: Context): Given {
  const { org, timeZone } = placeOf(context);
  return { org, timeZone, actor: actorOf(context), now: context.now };
}

/** What the sender of a message names: their report, and the message's own id. */
export function parseMessage(args: {
  reportId: string;
  messageId: string;
}): { reportId: ReportId; messageId: MessageId } | Refusal {
  const reportId = parsed(reportIdSchema, args.reportId, 'reportId');
  if (typeof reportId !== 'string') return reportId;
  const messageId = parsed(messageIdSchema, args.messageId, 'messageId');
  return typeof messageId !== 'string' ? messageId : { reportId, messageId };
}

/** The incident an officer names, or the refusal that tells nothing of others. */
export function parseIncident(context: Context, id: string): IncidentId | Refusal {
  return incidentOf(placeOf(context).org, id) ?? refusals.notFound();
}

export function parseMessageId(messageId: string): MessageId | Refusal {
  return parsed(messageIdSchema, messageId, 'messageId');
}

type OfficersText = {
  readonly id: string;
  readonly messageId: string;
  readonly text: string;
  readonly privileged?: boolean | null | undefined;
};

/** A text an officer writes about an incident: a note for officers, or a question to the reporter. */
export async function officersText(
  context: Context,
  type: 'add-note' | 'ask',
  field: SealedField,
  args: OfficersText,
): Promise<IncidentState | Refusal> {
  const incidentId = parseIncident(context, args.id);
  if (isRefusal(incidentId)) return incidentId;
  const messageId = parseMessageId(args.messageId);
  if (isRefusal(messageId)) return messageId;
  const text = parseText(field, args.text);
  if (isRefusal(text)) return text;
  const mark = args.privileged === true ? ({ privileged: true } as const) : {};
  return await command(context, { incidentId }, { type, messageId, text: text.pointer, ...mark }, [text]);
}

/** Free text, checked and prepared for a sealed row of its own. */
export function parseText(field: SealedField, text: string, name = 'text'): TextToKeep | Refusal {
  const plain = parsed(textSchema, text, name);
  return typeof plain === 'string' ? prepareText(field, plain) : plain;
}

/** The same where the text may be absent or empty. */
export function parseOptionalText(
  field: SealedField,
  text: string | null | undefined,
  name: string,
): TextToKeep | null | Refusal {
  return text == null || text.trim() === '' ? null : parseText(field, text, name);
}

export function parsed<Output>(schema: z.ZodType<Output>, value: unknown, field: string): Output | Refusal {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = [field, ...(issue?.path ?? [])].join('.');
  return refuse(
    'malformed',
    `${path} ${issue?.message ?? 'is malformed'}. Nothing was kept; correct it and send it again.`,
    path,
  );
}
