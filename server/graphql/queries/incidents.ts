import { lineSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import {
  COUNT_CAP,
  type QueueQuery,
  type QueueRow,
  type QueueView,
  queueCounts,
  queuePage,
} from '../../read/queue.ts';
import { readInTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, personOf, placeOf } from '../context.ts';
import { badInput } from '../faults.ts';
import { countSearch } from '../limited.ts';
import { IncidentKindEnum, IncidentStatusEnum, QueueViewEnum, TrackEnum } from '../types/enums.ts';
import { QueueRowType } from '../types/queue-row.ts';

const LARGEST_PAGE = 100;
const searchSchema = lineSchema(200).or(z.literal(''));

const IncidentFilter = builder.inputType('IncidentFilter', {
  description: 'Narrows a view of the queue. All given must hold.',
  fields: (t) => ({
    search: t.string({ description: 'A reference, words for a kind, or part of a member\u2019s name.' }),
    kind: t.field({ type: IncidentKindEnum }),
    track: t.field({ type: TrackEnum }),
    status: t.field({ type: IncidentStatusEnum }),
  }),
});

const QueueCounts = builder.objectRef<Record<QueueView, number>>('QueueCounts').implement({
  description: 'How many each view holds, counted up to the cap; one above it means more.',
  authScopes: { officer: true },
  fields: (t) => ({
    new: t.exposeInt('new', { description: 'Nobody has taken them up yet.' }),
    mine: t.exposeInt('mine', { description: 'Assigned to me and open.' }),
    all: t.exposeInt('all', { description: 'All.' }),
    closed: t.exposeInt('closed', { description: 'Closed.' }),
    cap: t.int({ description: 'Where counting stops.', resolve: () => COUNT_CAP }),
  }),
});

builder.queryField('incidents', (t) =>
  t.connection(
    {
      type: QueueRowType,
      authScopes: { officer: true },
      description: 'The queue, newest first. Pages forward by `first` (at most 100) and `after`.',
      args: {
        view: t.arg({ type: QueueViewEnum, defaultValue: 'all' }),
        filter: t.arg({ type: IncidentFilter }),
      },
      resolve: async (_root, args, context) => {
        if (args.last != null || args.before != null)
          throw badInput('The queue pages forward: use first and after.');
        const first = Math.min(Math.max(args.first ?? 50, 1), LARGEST_PAGE);
        if (args.filter?.search && !searchSchema.safeParse(args.filter.search).success)
          throw badInput('A search is one line of at most 200 characters.');
        if (args.filter?.search) await countSearch(context);
        const after = args.after == null ? null : readCursor(args.after);
        const view = args.view ?? 'all';
        const query = queuePage(
          placeOf(context).org,
          personOf(context),
          view,
          args.filter ?? {},
          first,
          after,
        );
        const rows = await read<QueueRow>(context, query);
        return connectionOf(rows, first, args.after != null);
      },
    },
    { name: 'IncidentConnection' },
    { name: 'IncidentEdge' },
  ),
);

builder.queryField('queueCounts', (t) =>
  t.field({
    type: QueueCounts,
    authScopes: { officer: true },
    description: 'How many each view of the queue holds.',
    resolve: async (_root, _args, context) => {
      const [row] = await read<Record<QueueView, number>>(
        context,
        queueCounts(placeOf(context).org, personOf(context)),
      );
      if (row === undefined) throw new Error('The counts of the queue came back empty');
      return row;
    },
  }),
);

builder.queryField('queueHead', (t) =>
  t.int({
    authScopes: { officer: true },
    description: 'The last number of this organization\u2019s history: where a subscription begins.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      const [row] = await read<{ sequence: string }>(context, {
        name: 'queue-head',
        text: 'select sequence from needful.history_head where org_id = $1',
        values: [org],
      });
      return Number(row?.sequence ?? 0);
    },
  }),
);

async function read<Row extends object>(context: Context, query: QueueQuery) {
  const tenant = { org: placeOf(context).org, person: personOf(context) };
  return await readInTenant(context.pool, tenant, (sql) => sql.query<Row & Record<string, unknown>>(query));
}

function connectionOf(rows: readonly QueueRow[], first: number, hasPreviousPage: boolean) {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: writeCursor(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

function writeCursor({ reportedAt, id }: QueueRow): string {
  return Buffer.from(JSON.stringify([reportedAt, id])).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw badInput('This cursor is not one the queue gave out. Begin again without `after`.');
  }
}
