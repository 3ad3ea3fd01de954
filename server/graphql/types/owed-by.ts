import type { Owed } from '@needful/shared/domain/commitments/owed.ts';
import { builder } from '../builder.ts';
import { CommitmentKindEnum } from './enums.ts';

export type OwedBy = Owed & { readonly ownerName: string };

export const OwedByType = builder.objectRef<OwedBy>('OwedBy').implement({
  description:
    'Something that somebody owes by a day. What it is in words stands with its incident, where that it is read is kept.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the commitment.' }),
    kind: t.expose('kind', { type: CommitmentKindEnum, description: 'What sort.' }),
    ownerName: t.exposeString('ownerName', { description: 'Who owes it.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'By when.' }),
    daysLeft: t.exposeInt('daysLeft', { description: 'From today on; negative where it is late.' }),
    reference: t.exposeString('reference', { description: 'The incident because of which it is owed.' }),
  }),
});
