import { USUAL_DAYS } from '@needful/shared/domain/outside/links.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { askConfirmation } from '../../handle/outside-links.ts';
import { builder } from '../builder.ts';
import { givenBy, parseIncident, parseMessageId } from '../command.ts';
import { placeOf } from '../context.ts';
import { resultOf } from '../types/refusal.ts';

const Success = builder.objectRef<{ address: string }>('IncidentAskConfirmationSuccess').implement({
  description: 'The link was made. Its address is shown this once.',
  authScopes: { officer: true },
  fields: (t) => ({
    address: t.exposeString('address', { description: 'To give to one recipient. It opens nothing twice.' }),
  }),
});

builder.mutationField('incidentAskConfirmation', (t) =>
  t.field({
    type: resultOf('IncidentAskConfirmationResult', Success),
    authScopes: { officer: true },
    description: 'Makes a link by which one recipient confirms what became of what reached them by mistake.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      days: t.arg.int({ description: 'How long it lives.', defaultValue: USUAL_DAYS }),
    },
    resolve: async (_root, args, context) => {
      const incidentId = parseIncident(context, args.id);
      if (isRefusal(incidentId)) return incidentId;
      const messageId = parseMessageId(args.messageId);
      if (isRefusal(messageId)) return messageId;
      const days = args.days ?? USUAL_DAYS;
      const made = await askConfirmation(context.shell, givenBy(context), { incidentId, messageId, days });
      if (isRefusal(made)) return made;
      return { address: `${context.origin}/confirm/${placeOf(context).org}#${made.token}` };
    },
  }),
);
