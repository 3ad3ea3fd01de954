import type { KeptEvent } from '../../auth/trail/read.ts';
import { builder } from '../builder.ts';
import { SignInEventKindEnum } from './enums.ts';

export const SignInEventType = builder.objectRef<KeptEvent>('SignInEvent').implement({
  description: 'One event of how a member signs in, kept for a year.',
  authScopes: { administrator: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the event.' }),
    kind: t.field({
      type: SignInEventKindEnum,
      description: 'What happened.',
      resolve: ({ event }) => event,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    browser: t.exposeString('browser', {
      nullable: true,
      description: 'Browser and system by name; null where no browser took part.',
    }),
    network: t.exposeString('network', {
      nullable: true,
      description: 'A mark: equal where the network was the same. It tells nothing else.',
    }),
  }),
});
