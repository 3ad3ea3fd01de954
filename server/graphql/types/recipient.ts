import type { KeptRecipient } from '../../store/recipients.ts';
import { builder } from '../builder.ts';
import { RecipientKindEnum, RecipientSourceEnum } from './enums.ts';

export const RecipientType = builder.objectRef<KeptRecipient>('Recipient').implement({
  description: 'To whom PHI went, opened. That it was opened is recorded.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The entry.' }),
    kind: t.expose('kind', { type: RecipientKindEnum, description: 'How it reached them.' }),
    source: t.expose('source', { type: RecipientSourceEnum, description: 'Who named them.' }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'E-mail address, number or postal address.',
    }),
    name: t.exposeString('name', { nullable: true, description: 'Their name.' }),
    messageReference: t.exposeString('messageReference', {
      nullable: true,
      description: 'The message\u2019s own reference.',
    }),
    addedAt: t.expose('addedAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

export const NewRecipientInput = builder.inputType('NewRecipientInput', {
  description: 'To whom PHI went. At least one of address, name and reference.',
  fields: (t) => ({
    kind: t.field({ type: RecipientKindEnum, required: true }),
    address: t.string(),
    name: t.string(),
    messageReference: t.string(),
  }),
});
