import { refuse } from '@needful/shared/domain/refusal.ts';
import { endInstallation } from '../../store/installations.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { installationOf } from '../global-id.ts';
import { resultOf } from '../types/refusal.ts';

const Success = builder.objectRef<{ id: string }>('InstallationEndSuccess').implement({
  description: 'The computer’s credential has ended.',
  authScopes: { administrator: true },
  fields: (t) => ({
    installation: t.prismaField({
      type: 'Installation',
      description: 'The computer as it now stands.',
      resolve: async (query, { id }, _args, context) => {
        await context.reads.open();
        const where = { orgId_id: { orgId: placeOf(context).org, id } };
        return await context.reads.client.installation.findUniqueOrThrow({ ...query, where });
      },
    }),
  }),
});

builder.mutationField('installationEnd', (t) =>
  t.field({
    type: resultOf('InstallationEndResult', Success),
    authScopes: { administrator: true },
    description:
      'Ends a computer’s credential, from its next request on. It may be enrolled again; what it reported stays.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, args, context) => {
      const { org } = placeOf(context);
      const id = installationOf(org, args.id);
      const ended =
        id !== null &&
        (await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
          endInstallation(sql, org, id, context.now),
        ));
      if (ended) return { id };
      return refuse(
        'no-such-installation',
        'There is no such computer enrolled now. Reload the list; nothing was changed.',
        'id',
      );
    },
  }),
);
