import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { command, parseIncident } from '../command.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentClaim', (t) =>
  t.field({
    type: resultOf('IncidentClaimResult', incidentSuccess('IncidentClaimSuccess')),
    authScopes: { officer: true },
    description: 'I take this incident on. Acknowledges it.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, args, context) => {
      const incidentId = parseIncident(context, args.id);
      return isRefusal(incidentId) ? incidentId : await command(context, { incidentId }, { type: 'claim' });
    },
  }),
);
