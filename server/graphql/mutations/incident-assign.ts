import { isUuid, type PersonId } from '@needful/shared/domain/ids.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { command, parseIncident } from '../command.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

builder.mutationField('incidentAssign', (t) =>
  t.field({
    type: resultOf('IncidentAssignResult', incidentSuccess('IncidentAssignSuccess')),
    authScopes: { officer: true },
    description: 'Gives this incident to an officer of this organization. Acknowledges it.',
    args: {
      id: t.arg.id({ required: true }),
      assignee: t.arg.id({ required: true, description: 'Person id of the officer.' }),
    },
    resolve: async (_root, args, context) => {
      const incidentId = parseIncident(context, args.id);
      if (isRefusal(incidentId)) return incidentId;
      if (!isUuid(args.assignee)) return refusals.notAnOfficer();
      return await command(context, { incidentId }, { type: 'assign', assignee: args.assignee as PersonId });
    },
  }),
);
