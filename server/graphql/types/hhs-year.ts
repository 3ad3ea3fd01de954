import type { Missing } from '@needful/shared/domain/notices/sheet.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { incidentGlobalId } from '../global-id.ts';
import type { HhsBreach, HhsYear } from '../hhs-year.ts';
import { NoticeType } from './notice.ts';
import { SheetPlaceEnum } from './notice-enums.ts';

const MissingType = builder.objectRef<Missing>('MissingOnSheet').implement({
  description: 'Something a sheet still lacks.',
  authScopes: { officer: true },
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the portal asks, in its words.' }),
    where: t.expose('where', { type: SheetPlaceEnum, description: 'Where it is entered.' }),
  }),
});

const HhsBreachType = builder.objectRef<HhsBreach>('HhsBreach').implement({
  description: 'One report that HHS gets of a breach.',
  authScopes: { officer: true },
  fields: (t) => ({
    incident: t.id({
      description: 'Its incident.',
      resolve: ({ incident }, _args, context) => incidentGlobalId(placeOf(context).org, incident),
    }),
    reference: t.string({ description: 'Its reference.', resolve: ({ desk }) => desk.reference }),
    kindTitle: t.exposeString('kindTitle', { description: 'What sort of incident.' }),
    isOpen: t.exposeBoolean('isOpen', { description: 'The incident is worked on.' }),
    discoveredOn: t.expose('discoveredOn', { type: 'Date', description: 'The day its year follows from.' }),
    affected: t.exposeInt('affected', { nullable: true, description: 'How many people; null: not known.' }),
    missing: t.field({
      type: [MissingType],
      description: 'What its sheet still lacks; nothing once it was filed.',
      resolve: ({ missing }) => [...missing],
    }),
    notice: t.field({
      type: NoticeType,
      description: 'The notice with its state, its proof and its sheet.',
      resolve: ({ notice, desk }) => ({ ...notice, desk }),
    }),
  }),
});

export const HhsYearType = builder.objectRef<HhsYear>('HhsYear').implement({
  description: 'What HHS gets of the breaches that were discovered in one year.',
  authScopes: { officer: true },
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year of discovery.' }),
    due: t.expose('due', {
      type: 'Date',
      description: 'The last day for breaches of fewer than 500 people: 60 days after its end (164.408(c)).',
    }),
    isWhole: t.exposeBoolean('isWhole', {
      description: 'False where there are more incidents than were looked through.',
    }),
    small: t.field({
      type: [HhsBreachType],
      description: 'Fewer than 500 people: with the year.',
      resolve: ({ small }) => [...small],
    }),
    large: t.field({
      type: [HhsBreachType],
      description: '500 people or more: at once.',
      resolve: ({ large }) => [...large],
    }),
  }),
});
