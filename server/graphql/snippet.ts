import { isRefusal, type Refusal } from '@needful/shared/domain/refusal.ts';
import { snippetIdSchema } from '@needful/shared/wire/snippet.ts';
import { handleSnippet, type SnippetAsked } from '../handle/snippet.ts';
import { parsed } from './command.ts';
import { type Context, personOf, placeOf } from './context.ts';

/** Hands what somebody asks of a snippet to `handle`, with who asks and when. */
export async function snippetCommand(
  context: Context,
  id: string,
  asked: SnippetAsked | Refusal,
): Promise<{ readonly snippetId: string; readonly version: number } | Refusal> {
  const snippetId = parsed(snippetIdSchema, id, 'snippetId');
  if (isRefusal(snippetId)) return snippetId;
  if (isRefusal(asked)) return asked;
  const given = { org: placeOf(context).org, by: personOf(context), now: context.now };
  return await handleSnippet(context.pool, given, snippetId, asked);
}
