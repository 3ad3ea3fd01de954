import { builder } from '../builder.ts';
import type { HistoryEntry } from '../history.ts';

export const HistoryEntryType = builder.objectRef<HistoryEntry>('HistoryEntry').implement({
  description: 'One event of the history, in a plain sentence.',
  authScopes: { officer: true },
  fields: (t) => ({
    sequence: t.int({
      description: 'Place in the organization\u2019s chain.',
      resolve: ({ sequence }) => Number(sequence),
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When, by the server\u2019s clock.',
      resolve: ({ event }) => event.at,
    }),
    actorName: t.exposeString('actorName', {
      nullable: true,
      description: 'Who; null for Needful or an installation.',
    }),
    sentence: t.exposeString('sentence', { description: 'What happened.' }),
    text: t.string({
      nullable: true,
      description: 'The free text that came with it, if any is kept.',
      // A report’s sealed text holds its mail domains: they stand among the facts.
      resolve: ({ event, text }) => (event.type === 'incident-reported' ? null : text),
    }),
    type: t.string({ description: 'The event\u2019s name.', resolve: ({ event }) => event.type }),
    hash: t.string({
      description: 'Its link in the chain, hexadecimal.',
      resolve: ({ hash }) => Buffer.from(hash).toString('hex'),
    }),
  }),
});
