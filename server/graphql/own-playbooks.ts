import type { OwnPlaybook } from '@needful/shared/domain/playbook/own.ts';
import { ownPlaybooksIn } from '../store/own-playbooks.ts';
import { type Context, placeOf } from './context.ts';

const read = new WeakMap<Context, Promise<readonly OwnPlaybook[]>>();

/** The organization's own steps; read once in an operation. */
export function ownPlaybooksFor(context: Context): Promise<readonly OwnPlaybook[]> {
  const known = read.get(context) ?? find(context);
  read.set(context, known);
  return known;
}

async function find(context: Context): Promise<readonly OwnPlaybook[]> {
  const rows = await context.reads.client.recordsEvent.findMany({
    where: { orgId: placeOf(context).org, type: 'playbook-set', subjectId: null },
    orderBy: { sequence: 'asc' },
    select: { body: true },
  });
  return ownPlaybooksIn(rows.map(({ body }) => body));
}
