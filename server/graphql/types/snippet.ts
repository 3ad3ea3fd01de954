import { dayIn } from '@needful/shared/domain/calendar.ts';
import type { CalendarDate, IncidentId, Instant } from '@needful/shared/domain/ids.ts';
import { isReviewDue, SNIPPET_STANDINGS, standingOf } from '@needful/shared/domain/snippets/snippet.ts';
import type { Snippet } from '../../generated/prisma/client.ts';
import { effectOf } from '../../read/snippet-effect.ts';
import { textsOf } from '../../store/snippet-row.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, personOf, placeOf } from '../context.ts';
import { RoleEnum, valuesOf } from './enums.ts';
import { SnippetEffectType } from './snippet-effect.ts';
import { SnippetTextType } from './snippet-text.ts';

const SnippetStandingEnum = builder.enumType('SnippetStanding', {
  description: 'Where a version of a snippet stands.',
  values: valuesOf(SNIPPET_STANDINGS),
});

type Fate = Pick<Snippet, 'approvedAt' | 'replacedAt' | 'retiredAt' | 'reviewOn'>;

/** What became of a version, as the domain asks. */
function fateOf({ approvedAt, replacedAt, retiredAt, reviewOn }: Fate) {
  const at = (date: Date | null) => date?.toISOString() as Instant | undefined;
  const by = (date: Date | null) => (date === null ? null : { by: null, at: at(date) as Instant });
  return {
    approved: by(approvedAt),
    replacedAt: at(replacedAt) ?? null,
    retired: by(retiredAt),
    reviewOn: (reviewOn?.toISOString().slice(0, 10) ?? null) as CalendarDate | null,
  };
}

async function nameOf(
  { reads }: Context,
  { orgId }: { readonly orgId: string },
  personId: string | null,
): Promise<string | null> {
  if (personId === null) return null;
  const where = { orgId_personId: { orgId, personId } };
  return (await reads.client.membership.findUnique({ where, select: { name: true } }))?.name ?? null;
}

const FATE = { approvedAt: true, replacedAt: true, retiredAt: true, reviewOn: true } as const;

export const SnippetNode = builder.prismaNode('Snippet', {
  id: { field: 'orgId_snippetId_version' },
  nullable: true,
  description:
    'A version of a snippet: a short piece of a policy, made for a card, and what became of it. What it says never changes.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    snippetId: t.exposeString('snippetId', { description: 'The same across its versions.' }),
    version: t.exposeInt('version', { description: 'Counted from 1.' }),
    standing: t.field({
      type: SnippetStandingEnum,
      description: 'Where it stands.',
      select: FATE,
      resolve: (row) => standingOf(fateOf(row)),
    }),
    isReviewDue: t.boolean({
      description: 'Whether it is in use and to be looked at again by today.',
      select: FATE,
      resolve: (row, _args, context) =>
        isReviewDue(fateOf(row), dayIn(placeOf(context).timeZone, context.now)),
    }),
    mayApprove: t.boolean({
      description: 'Whether it waits, and not for its own writer.',
      select: { ...FATE, writtenBy: true },
      resolve: (row, _args, context) =>
        standingOf(fateOf(row)) === 'waiting' && row.writtenBy !== personOf(context),
    }),
    title: t.exposeString('title', { description: 'Its heading, in the organization’s own language.' }),
    texts: t.field({
      type: [SnippetTextType],
      description: 'What it says, in each language; the organization’s own first.',
      select: { language: true, title: true, line: true, text: true, translations: true },
      resolve: (row) => [...textsOf(row)],
    }),
    citation: t.exposeString('citation', { description: 'The rule it states.' }),
    owner: t.exposeString('owner', { description: 'Which designation answers for it.' }),
    roles: t.field({
      type: [RoleEnum],
      description: 'Whom it is for; none: everybody.',
      select: { roles: true },
      resolve: ({ roles }) => roles as ('staff' | 'officer' | 'administrator')[],
    }),
    departments: t.exposeStringList('departments', {
      description: 'Where it is for; none: everywhere.',
    }),
    reviewMonths: t.exposeInt('reviewMonths', {
      nullable: true,
      description: 'Months from one review to the next; null: it came with Needful.',
    }),
    libraryVersion: t.exposeInt('libraryVersion', {
      nullable: true,
      description: 'Version of the library’s entry it was taken from.',
    }),
    incidentReference: t.string({
      nullable: true,
      authScopes: { officer: true },
      description: 'Of the incident that led to it; null without one, and where that is not for me to see.',
      select: { orgId: true, incidentId: true },
      resolve: async ({ orgId, incidentId }, _args, context) => {
        if (incidentId === null) return null;
        const where = { orgId_id: { orgId, id: incidentId }, NOT: { barred: { has: personOf(context) } } };
        const select = { reference: true } as const;
        return (await context.reads.client.incident.findUnique({ where, select }))?.reference ?? null;
      },
    }),
    effect: t.field({
      type: SnippetEffectType,
      nullable: true,
      authScopes: { officer: true },
      description: 'What was counted before and after it came into use; null until a whole day has passed.',
      select: { snippetId: true, incidentId: true, approvedAt: true, replacedAt: true, retiredAt: true },
      resolve: async (row, _args, context) => {
        const { snippetId, incidentId, approvedAt, replacedAt, retiredAt } = row;
        if (approvedAt === null) return null;
        const place = placeOf(context);
        const version = {
          snippetId,
          incidentId: incidentId as IncidentId | null,
          approvedAt: approvedAt.toISOString() as Instant,
          endedAt: ((replacedAt ?? retiredAt)?.toISOString() ?? null) as Instant | null,
        };
        const person = personOf(context);
        return await inTenant(context.pool, { org: place.org, person }, (sql) =>
          effectOf(sql, { ...place, person, now: context.now }, version),
        );
      },
    }),
    writtenByName: t.string({
      nullable: true,
      description: 'Who wrote it; null for one that came with Needful.',
      select: { orgId: true, writtenBy: true },
      resolve: (row, _args, context) => nameOf(context, row, row.writtenBy),
    }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    approvedByName: t.string({
      nullable: true,
      description: 'Who approved it; null for one that came with Needful.',
      select: { orgId: true, approvedBy: true },
      resolve: (row, _args, context) => nameOf(context, row, row.approvedBy),
    }),
    approvedAt: t.expose('approvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved; an unapproved snippet is never served to a page.',
    }),
    reviewOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it is to be looked at again.',
      select: { reviewOn: true },
      resolve: ({ reviewOn }) => reviewOn,
    }),
    reviewedByName: t.string({
      nullable: true,
      description: 'Who looked at it last after its approval.',
      select: { orgId: true, reviewedBy: true },
      resolve: (row, _args, context) => nameOf(context, row, row.reviewedBy),
    }),
    reviewedAt: t.expose('reviewedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    replacedAt: t.expose('replacedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a later version took its place.',
    }),
    retiredByName: t.string({
      nullable: true,
      description: 'Who retired it.',
      select: { orgId: true, retiredBy: true },
      resolve: (row, _args, context) => nameOf(context, row, row.retiredBy),
    }),
    retiredAt: t.expose('retiredAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    retiredReason: t.exposeString('retiredReason', { nullable: true, description: 'Why.' }),
  }),
});
