import { isUuid } from '@needful/shared/domain/ids.ts';
import type { HoldCommand } from '@needful/shared/domain/organization-hold/decide.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { handleHold } from '../handle/organization-hold.ts';
import type { RecordsTextToKeep } from '../store/records-texts.ts';
import { type Context, personOf, placeOf } from './context.ts';

const notFound = () =>
  refuse('no-such-hold', 'That legal hold does not stand any more. Reload; nothing was changed.', 'id');

/** Hands on what somebody asks of a legal hold over the whole organization; empty once it was done. */
export async function askHold(
  context: Context,
  id: string,
  texts: readonly (RecordsTextToKeep | Refusal)[],
  command: (texts: readonly RecordsTextToKeep[]) => HoldCommand,
): Promise<object | Refusal> {
  if (!isUuid(id)) return notFound();
  const unfit = texts.find(isRefusal);
  if (unfit !== undefined) return unfit;
  const kept = texts as readonly RecordsTextToKeep[];
  const asking = { org: placeOf(context).org, person: personOf(context), now: context.now };
  return (await handleHold(context.shell, asking, command(kept), kept)) ?? {};
}
