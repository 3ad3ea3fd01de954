import type { DueThere } from '../../handle/due-across.ts';
import { DUE_STANDINGS } from '../../handle/due-across.ts';
import type { DueRow } from '../../handle/due-soon.ts';
import { builder } from '../builder.ts';

/** An officer’s own list may be read without an organization in the URL: it is theirs, and its reader found it so. */
export const DueRowType = builder.objectRef<DueRow>('DueRow').implement({
  description:
    'Something that is late or due soon: a clock of an incident, a patient’s request, or what I owe.',
  authScopes: { person: true },
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'As people read and say it.' }),
    path: t.exposeString('path', { description: 'Where it is opened, under the organization’s own place.' }),
    what: t.exposeString('what', { description: 'What is due.' }),
    rule: t.exposeString('rule', { description: 'The rule that makes it due.' }),
    due: t.expose('due', { type: 'Date', description: 'The last day, where the organization is.' }),
    daysLeft: t.exposeInt('daysLeft', { description: 'From today on there; negative where it is late.' }),
  }),
});

const DueStandingEnum = builder.enumType('DueStanding', {
  description: 'Whether an organization was read: it may want its own sign-in, or have failed.',
  values: DUE_STANDINGS,
});

export type MyMembershipThere = {
  readonly org: string;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly wantsProvider: boolean;
};

export const MyDueType = builder.objectRef<DueThere<MyMembershipThere>>('MyDue').implement({
  description: 'What is late or due soon in one organization in which I am an officer.',
  authScopes: { person: true },
  fields: (t) => ({
    organizationId: t.id({ description: 'The organization.', resolve: ({ membership }) => membership.org }),
    slug: t.string({ description: 'Its name in addresses.', resolve: ({ membership }) => membership.slug }),
    organizationName: t.string({ description: 'Its name.', resolve: ({ membership }) => membership.name }),
    timeZone: t.string({
      description: 'In which its days are counted.',
      resolve: ({ membership }) => membership.timeZone,
    }),
    standing: t.expose('standing', {
      type: DueStandingEnum,
      description: 'Whether it was read.',
    }),
    hasMore: t.exposeBoolean('hasMore', { description: 'Whether its queue has more than these.' }),
    rows: t.field({ type: [DueRowType], description: 'What is due.', resolve: ({ rows }) => [...rows] }),
  }),
});
