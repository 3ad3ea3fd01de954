import type { Instant, MessageId } from '@needful/shared/domain/ids.ts';
import { CONFIRMATIONS } from '@needful/shared/domain/outside/confirmation.ts';
import {
  type ConfirmationLink,
  type ReviewLink,
  standingOfConfirmation,
  standingOfReview,
} from '@needful/shared/domain/outside/links.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { placeOf } from '../context.ts';
import { ConfirmationEnum, LinkStandingEnum } from './enums.ts';

type Confirmation = { readonly id: MessageId; readonly link: ConfirmationLink };

const ConfirmationLinkType = builder.objectRef<Confirmation>('ConfirmationLink').implement({
  description: 'A link by which a recipient confirms, once, what became of what reached them.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The message that made it.' }),
    madeAt: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ link }) => link.askedAt }),
    endsAt: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ link }) => link.endsAt }),
    standing: t.field({
      type: LinkStandingEnum,
      description: 'Where it stands now.',
      resolve: ({ link }, _args, { now }) => standingOfConfirmation(link, now as Instant),
    }),
    answer: t.field({
      type: ConfirmationEnum,
      nullable: true,
      description: 'What the recipient said; null until they did.',
      resolve: ({ link }) => link.confirmed?.answer ?? null,
    }),
    answerWords: t.string({
      nullable: true,
      description: 'The same in the words they chose.',
      resolve: ({ link: { confirmed } }) => (confirmed === null ? null : CONFIRMATIONS[confirmed.answer]),
    }),
    forwardedTo: t.int({
      nullable: true,
      description: 'To how many it was passed on.',
      resolve: ({ link }) => link.confirmed?.forwardedTo ?? null,
    }),
    confirmedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day they put to it.',
      resolve: ({ link }) => link.confirmed?.on ?? null,
    }),
    confirmedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it arrived.',
      resolve: ({ link }) => link.confirmed?.at ?? null,
    }),
  }),
});

type Review = { readonly id: MessageId; readonly link: ReviewLink; readonly of: Case };

const ReviewLinkType = builder.objectRef<Review>('ReviewLink').implement({
  description: 'A link by which the external reviewer judges one conclusion.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The message that made it.' }),
    madeAt: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ link }) => link.askedAt }),
    endsAt: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ link }) => link.endsAt }),
    standing: t.field({
      type: LinkStandingEnum,
      description: 'Where it stands now.',
      resolve: ({ link, of }, _args, { now }) => standingOfReview(of.state, link, now as Instant),
    }),
    openedAt: t.field({
      type: ['DateTime'],
      description: 'When it was opened with a mailed code.',
      resolve: ({ link }) => [...link.openedAt],
    }),
    views: t.field({
      type: ['DateTime'],
      description: 'Each time the incident was shown through it.',
      resolve: async ({ id }, _args, context) => {
        await context.reads.open();
        const where = { orgId: placeOf(context).org, linkId: id };
        const views = await context.reads.client.outsideView.findMany({ where, orderBy: { id: 'asc' } });
        return views.map(({ at }) => at.toISOString() as Instant);
      },
    }),
  }),
});

export const OutsideType = builder.objectRef<Case>('Outside').implement({
  description: 'Links for somebody outside. Their addresses are shown once and kept nowhere.',
  authScopes: { officer: true },
  fields: (t) => ({
    confirmations: t.field({
      type: [ConfirmationLinkType],
      description: 'Recipients’ links, oldest first.',
      resolve: ({ state }) =>
        Object.entries(state.outside.confirmations).map(([id, link]) => ({ id: id as MessageId, link })),
    }),
    reviews: t.field({
      type: [ReviewLinkType],
      description: 'Reviewers’ links, oldest first.',
      resolve: (of) =>
        Object.entries(of.state.outside.reviews).map(([id, link]) => ({ id: id as MessageId, link, of })),
    }),
    reviewer: t.string({
      nullable: true,
      description:
        'The external reviewer to whom a link can be mailed; null where none is named who is no member.',
      resolve: async (_of, _args, context) => {
        await context.reads.open();
        const where = { orgId: placeOf(context).org, role: 'external-reviewer', email: { not: null } };
        return (await context.reads.client.contact.findFirst({ where }))?.name ?? null;
      },
    }),
    mayReviewerConclude: t.boolean({
      description:
        'Everybody inside is recused, so that only the external reviewer may rebut the presumption.',
      resolve: ({ state }) => (state.route?.flags ?? []).some(({ rule }) => rule === 'conflicted-lead'),
    }),
  }),
});
