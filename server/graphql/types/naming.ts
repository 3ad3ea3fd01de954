import type { Naming } from '@needful/shared/domain/routing/involvement.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';

type Named = Naming & { readonly of: Case };

/** The namings of a case that count, in their order. */
export function namingsIn(of: Case): Named[] {
  return of.state.involvement.namings.map((naming) => ({ ...naming, of }));
}

export const NamingType = builder.objectRef<Named>('Naming').implement({
  description: 'One message that said who has a part in an incident.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('messageId', { description: 'The message.' }),
    acted: t.stringList({
      description: 'Names of who acted.',
      resolve: ({ acted, of }) => acted.map(of.nameOf),
    }),
    named: t.stringList({
      description: 'Names of who is named in it.',
      resolve: ({ named, of }) => named.map(of.nameOf),
    }),
    recused: t.stringList({
      description: 'Names of who was recused for another reason.',
      resolve: ({ declared, of }) => declared.map(of.nameOf),
    }),
    functions: t.stringList({
      description: 'Functions it concerns.',
      resolve: ({ functions }) => [...functions],
    }),
  }),
});
