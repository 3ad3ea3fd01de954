import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate, Instant } from '@needful/shared/domain/ids.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { z } from 'zod';
import {
  COUNT_CAP,
  kindCounts,
  type QueueQuery,
  type QueueRow,
  queueCounts,
  queuePage,
} from '../../read/queue.ts';
import { searchFor } from '../../read/search.ts';
import { QUEUE_VIEWS, type QueueView, VIEWS } from '../../read/views.ts';
import { readInTenant, type Statement } from '../../store/tenant.ts';
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
    search: t.string({
      description:
        'A reference; or words, each of which must be met: by the kind, the site, a member\u2019s name, a tag, or as a whole word of a note or of the conversation.',
    }),
    tag: t.string({ description: 'One of the organization\u2019s tags.' }),
    kind: t.field({ type: IncidentKindEnum }),
    track: t.field({ type: TrackEnum }),
    status: t.field({ type: IncidentStatusEnum }),
  }),
});

const COUNT_WORDS: Readonly<Record<QueueView, string>> = {
  new: 'Nobody has taken them up yet.',
  mine: 'I work on them, and they are open.',
  soon: 'Open, and something is owed within 14 days.',
  late: 'Open, and something that is owed is late.',
  'sign-off': 'A signed conclusion waits for somebody else.',
  answer: 'A question waits for the reporter.',
  privacy: 'Open, and the privacy official leads.',
  security: 'Open, and the security official leads.',
  both: 'Open, and both designations act.',
  open: 'Open.',
  all: 'All.',
  merged: 'Merged into another, and worked on there.',
  closed: 'Closed.',
};

const QueueCounts = builder.objectRef<Record<QueueView, number>>('QueueCounts').implement({
  description: 'How many each view holds, counted up to the cap; one above it means more.',
  authScopes: { officer: true },
  fields: (t) => ({
    ...Object.fromEntries(
      QUEUE_VIEWS.map((view) => [
        view === 'sign-off' ? 'signOff' : view,
        t.int({ description: COUNT_WORDS[view], resolve: (counts) => counts[view] }),
      ]),
    ),
    cap: t.int({ description: 'Where counting stops.', resolve: () => COUNT_CAP }),
  }),
});

type OfKind = { readonly kind: string; readonly count: number };
const KindCount = builder.objectRef<OfKind>('KindCount').implement({
  description: 'How many open incidents there are of a kind.',
  authScopes: { officer: true },
  fields: (t) => ({
    kind: t.field({ type: IncidentKindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'Counted up to the cap; one above it means more.' }),
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
        const search = searchFor(context.sealer, placeOf(context).org, args.filter?.search ?? '');
        const asked = { ...whereAndWhen(context), view, filter: args.filter ?? {}, search, first, after };
        const page = queuePage(asked);
        const rows = await read<QueueRow>(context, page, ...(search.length === 0 ? [] : [PLAN_ONCE]));
        return connectionOf(rows, VIEWS[view].order, first, args.after != null);
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
      const { org, person, today } = whereAndWhen(context);
      const [row] = await read<Record<QueueView, number>>(context, queueCounts(org, person, today));
      if (row === undefined) throw new Error('The counts of the queue came back empty');
      return row;
    },
  }),
);

builder.queryField('queueKindCounts', (t) =>
  t.field({
    type: [KindCount],
    authScopes: { officer: true },
    description: 'Open incidents by kind; kinds that have none are left out.',
    resolve: async (_root, _args, context) =>
      (await read<OfKind>(context, kindCounts(placeOf(context).org, personOf(context)))).filter(
        ({ count }) => count > 0,
      ),
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

function whereAndWhen(context: Context) {
  const { org, timeZone } = placeOf(context);
  return { org, person: personOf(context), today: todayIn(timeZone, context.now) };
}

/** The day of a minute in each time zone that was asked for last: no day begins within a minute. */
const days = new Map<string, { readonly minute: string; readonly day: CalendarDate }>();

function todayIn(timeZone: string, now: Instant): CalendarDate {
  const minute = now.slice(0, 'yyyy-mm-ddThh:mm'.length);
  const known = days.get(timeZone);
  if (known?.minute === minute) return known.day;
  const day = dayIn(timeZone, now);
  days.set(timeZone, { minute, day });
  return day;
}

async function read<Row extends object>(context: Context, query: QueueQuery, ...before: Statement[]) {
  const tenant = { org: placeOf(context).org, person: personOf(context) };
  return await readInTenant(context.pool, tenant, async (sql) => {
    const confirmed = context.confirm?.(sql);
    const sent = [...before, query].map((one) => sql.query<Row & Record<string, unknown>>(one));
    const [rows] = (await Promise.all([Promise.all(sent), confirmed]))[0].slice(-1);
    return rows ?? [];
  });
}

/**
 * A search has a dozen branches, most of which find nothing: planning them anew for the words of each search takes ten
 * times as long as carrying one plan out.
 */
const PLAN_ONCE: Statement = {
  name: 'plan-once',
  text: `select set_config('plan_cache_mode', 'force_generic_plan', true)`,
  values: [],
};

type Order = (typeof VIEWS)[QueueView]['order'];

function connectionOf(rows: readonly QueueRow[], order: Order, first: number, hasPreviousPage: boolean) {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: writeCursor(node, order) }));
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

const cursorSchema = z.tuple([z.iso.datetime().or(z.iso.date()), z.uuid()]);

function writeCursor({ reportedAt, nextDueOn, id }: QueueRow, order: Order): string {
  return Buffer.from(`["${order === 'due' ? nextDueOn : reportedAt}","${id}"]`).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw badInput('This cursor is not one the queue gave out. Begin again without `after`.');
  }
}
