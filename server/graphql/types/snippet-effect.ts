import { kinds } from '@needful/shared/kinds/index.generated.ts';
import type { CardsCounted, SnippetEffect } from '../../read/snippet-effect.ts';
import { builder } from '../builder.ts';

const CardsCountedType = builder.objectRef<CardsCounted>('CardsCounted').implement({
  description: 'What followed the cards that quoted a snippet, over some days. No person, no page.',
  authScopes: { officer: true },
  fields: (t) => ({
    shown: t.exposeInt('shown', { description: 'Cards that were seen.' }),
    heeded: t.exposeInt('heeded', { description: 'Ended with the safer act, or with a report.' }),
    dismissed: t.exposeInt('dismissed', { description: 'Closed, or continued with a reason.' }),
  }),
});

const KindCountedType = builder
  .objectRef<NonNullable<SnippetEffect['incidents']>>('IncidentsCounted')
  .implement({
    description: 'Reports of one kind before and after.',
    authScopes: { officer: true },
    fields: (t) => ({
      kindTitle: t.string({
        description: 'The kind of the incident that led to the version.',
        resolve: ({ kind }) => (kind in kinds ? kinds[kind as keyof typeof kinds].title : kind),
      }),
      before: t.exposeInt('before', { description: 'In the days before.' }),
      after: t.exposeInt('after', { description: 'In the days after.' }),
    }),
  });

export const SnippetEffectType = builder.objectRef<SnippetEffect>('SnippetEffect').implement({
  description:
    'Counts on both sides of the day on which a version came into use. Not what caused the difference.',
  authScopes: { officer: true },
  fields: (t) => ({
    days: t.exposeInt('days', {
      description: 'How many days on each side; the day itself counts in neither.',
    }),
    from: t.field({ type: 'Date', description: 'First day before.', resolve: ({ before }) => before.from }),
    to: t.field({ type: 'Date', description: 'Last day after.', resolve: ({ after }) => after.to }),
    cardsBefore: t.expose('cardsBefore', { type: CardsCountedType, description: 'Before.' }),
    cardsAfter: t.expose('cardsAfter', { type: CardsCountedType, description: 'After.' }),
    sameKind: t.expose('incidents', {
      type: KindCountedType,
      nullable: true,
      description: 'Of the kind of the incident that led to it; null without one.',
    }),
  }),
});
