import { contactOf } from '@needful/shared/domain/letterhead/letterhead.ts';
import { type AddressProblem, PROBLEMS } from '@needful/shared/domain/notices/addressees.ts';
import type { NoticeFacts } from '@needful/shared/domain/notices/portal.ts';
import { countedExtent } from '@needful/shared/domain/register/extent.ts';
import { stateLetters } from '../../documents/state-text.ts';
import { sheetFactsFor } from '../../handle/notice-making.ts';
import { letterheadOf } from '../../store/records.ts';
import { inTenant } from '../../store/tenant.ts';
import { problemsOf } from '../address-check.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import type { NoticeDesk } from '../notice-desk.ts';
import { ConfidenceEnum } from './enums.ts';
import { ContactType, NoticeType } from './notice.ts';
import {
  BreachTypeEnum,
  EntityTypeEnum,
  PhiTypeEnum,
  PortalActionEnum,
  PortalLocationEnum,
  SafeguardEnum,
} from './notice-enums.ts';

const NoticeFactsType = builder
  .objectRef<NoticeFacts & { readonly opened: string | null }>('NoticeFacts')
  .implement({
    description:
      'What the regulators\u2019 sheets ask, in the HHS portal\u2019s own categories; with what the kind of incident suggests where nobody has said.',
    authScopes: { officer: true },
    fields: (t) => ({
      entityType: t.expose('entityType', {
        type: EntityTypeEnum,
        nullable: true,
        description: 'What sort of covered entity.',
      }),
      breachStart: t.expose('breachStart', { type: 'Date', nullable: true, description: 'When it began.' }),
      breachEnd: t.expose('breachEnd', { type: 'Date', nullable: true, description: 'When it ended.' }),
      discoveryEnd: t.expose('discoveryEnd', {
        type: 'Date',
        nullable: true,
        description: 'When its discovery ended.',
      }),
      breachTypes: t.field({
        type: [BreachTypeEnum],
        description: 'The type of breach.',
        resolve: ({ breachTypes }) => [...breachTypes],
      }),
      locations: t.field({
        type: [PortalLocationEnum],
        description: 'Where the information was.',
        resolve: ({ locations }) => [...locations],
      }),
      phiTypes: t.field({
        type: [PhiTypeEnum],
        description: 'The type of information.',
        resolve: ({ phiTypes }) => [...phiTypes],
      }),
      safeguards: t.field({
        type: [SafeguardEnum],
        description: 'Safeguards in place before.',
        resolve: ({ safeguards }) => [...safeguards],
      }),
      actions: t.field({
        type: [PortalActionEnum],
        description: 'Actions taken in response.',
        resolve: ({ actions }) => [...actions],
      }),
      address: t.exposeString('address', { nullable: true, description: 'Of the organization.' }),
      contactName: t.exposeString('contactName', { nullable: true, description: 'Who answers for it.' }),
      contactEmail: t.exposeString('contactEmail', { nullable: true, description: 'Their e-mail.' }),
      contactPhone: t.exposeString('contactPhone', { nullable: true, description: 'Their telephone.' }),
      description: t.exposeString('opened', {
        nullable: true,
        description: 'The brief description, without names.',
      }),
    }),
  });

const StateLetterType = builder.objectRef<ReturnType<typeof stateLetters>[number]>('StateLetter').implement({
  description:
    'What a state is said to ask of the letter itself. From secondary sources: counsel should look at it.',
  authScopes: { officer: true },
  fields: (t) => ({
    state: t.exposeString('state', { description: 'The state.' }),
    asks: t.exposeString('asks', { description: 'What it asks, in a sentence.' }),
    confidence: t.expose('confidence', { type: ConfidenceEnum, description: 'How sure that is.' }),
  }),
});

const AddressProblemType = builder.objectRef<AddressProblem>('AddressProblem').implement({
  description: 'Something to correct in the register, or to set aside with a reason, before letters leave.',
  authScopes: { officer: true },
  fields: (t) => ({
    entry: t.exposeID('person', { description: 'Whose, by the id in the register.' }),
    problem: t.string({
      description: 'What is wrong, as the end of a sentence.',
      resolve: ({ problem }) => PROBLEMS[problem],
    }),
  }),
});

export const NoticeDeskType = builder.objectRef<NoticeDesk>('NoticeDesk').implement({
  description: 'The notices of one incident: what is owed to whom, and what was done about it.',
  authScopes: { officer: true },
  fields: (t) => ({
    notices: t.field({
      type: [NoticeType],
      description: 'What is owed first, by its date; then what was sent, and what is owed no longer and why.',
      resolve: (desk) => desk.notices.map((notice) => ({ ...notice, desk })),
    }),
    stateLetters: t.field({
      type: [StateLetterType],
      description: 'What the states of those affected ask of the letter itself.',
      resolve: ({ of }) =>
        stateLetters(Object.keys(countedExtent(of.state.duties.facts, of.state.register).byState)),
    }),
    addressProblems: t.field({
      type: [AddressProblemType],
      nullable: true,
      description: 'What is wrong with addresses; null for whom the register is closed to.',
      resolve: async ({ of }, _args, context) => await problemsOf(context, of),
    }),
    usualContact: t.field({
      type: ContactType,
      nullable: true,
      description: 'How people can ask, as the letterhead says it; null where none was set.',
      resolve: async (_desk, _args, context) => {
        const { org } = placeOf(context);
        const known = await inTenant(context.pool, { org }, (sql) => letterheadOf(sql, org, context.now));
        return known === null ? null : contactOf(known);
      },
    }),
    facts: t.field({
      type: NoticeFactsType,
      description: 'What the sheets ask.',
      resolve: (desk) => {
        const { facts, description } = sheetFactsFor(desk, '');
        return { ...facts, opened: description };
      },
    }),
  }),
});
