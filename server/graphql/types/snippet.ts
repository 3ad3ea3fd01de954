import { builder } from '../builder.ts';

export const SnippetNode = builder.prismaNode('Snippet', {
  id: { field: 'orgId_snippetId_version' },
  nullable: true,
  description: 'A short, versioned, approved piece of a policy, made for a card.',
  authScopes: { submitter: true },
  fields: (t) => ({
    snippetId: t.exposeString('snippetId', { description: 'The same across its versions.' }),
    version: t.exposeInt('version', { description: 'Counted from 1.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    text: t.exposeString('text', { description: 'What the card shows.' }),
    citation: t.exposeString('citation', { description: 'The rule it states.' }),
    owner: t.exposeString('owner', { description: 'Which designation answers for it.' }),
    approvedByName: t.string({
      nullable: true,
      select: { approvedBy: true, orgId: true },
      description: 'Who approved it; null for one that came with Needful.',
      resolve: async ({ approvedBy, orgId }, _args, { reads }) => {
        if (approvedBy === null) return null;
        const where = { orgId_personId: { orgId, personId: approvedBy } };
        return (await reads.client.membership.findUnique({ where, select: { name: true } }))?.name ?? null;
      },
    }),
    approvedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved; an unapproved snippet is never served to a page.',
      resolve: ({ approvedAt }) => approvedAt,
    }),
  }),
});
