import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { changeAffected } from '../../handle/register.ts';
import { AffectedPersonInput, parsePerson } from '../affected-input.ts';
import { builder } from '../builder.ts';
import { givenIn, parseEntry } from '../register.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('registerChangePerson', (t) =>
  t.field({
    type: resultOf('RegisterChangePersonResult', incidentSuccess('RegisterChangePersonSuccess')),
    authScopes: { officer: true },
    description: 'Corrects an entry of the register: the whole person as they are now.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      entry: t.arg.id({ required: true }),
      person: t.arg({ type: AffectedPersonInput, required: true }),
    },
    resolve: async (_root, args, context) => {
      const named = parseEntry(context, args);
      if (isRefusal(named)) return named;
      const person = parsePerson(context, args.person);
      if (isRefusal(person)) return person;
      return await changeAffected(context.shell, givenIn(context), named.incidentId, named, person);
    },
  }),
);
