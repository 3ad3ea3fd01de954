import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { addAffected } from '../../handle/register.ts';
import { AffectedPersonInput, parsePerson } from '../affected-input.ts';
import { builder } from '../builder.ts';
import { givenIn, parseEntry } from '../register.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('registerAddPerson', (t) =>
  t.field({
    type: resultOf('RegisterAddPersonResult', incidentSuccess('RegisterAddPersonSuccess')),
    authScopes: { officer: true },
    description: 'Enters a person affected by hand. The entry has the message\u2019s id.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      person: t.arg({ type: AffectedPersonInput, required: true }),
    },
    resolve: async (_root, args, context) => {
      const named = parseEntry(context, args);
      if (isRefusal(named)) return named;
      const person = parsePerson(context, args.person);
      if (isRefusal(person)) return person;
      return await addAffected(context.shell, givenIn(context), named.incidentId, named.messageId, person);
    },
  }),
);
