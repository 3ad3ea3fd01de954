import { isRefusal } from '@needful/shared/domain/refusal.ts';
import { lineSchema } from '@needful/shared/wire/report.ts';
import { type Credential, enrolInstallation } from '../../store/installations.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { parsed } from '../command.ts';
import { personOf, placeOf } from '../context.ts';
import { countAsker } from '../limited.ts';
import { resultOf } from '../types/refusal.ts';

const labelSchema = lineSchema(80);

const Success = builder.objectRef<Credential>('InstallationEnrolSuccess').implement({
  description: 'A submit-only credential. It is shown this once.',
  authScopes: { member: true },
  fields: (t) => ({
    installationId: t.exposeID('installationId', { description: 'The installation.' }),
    secret: t.exposeString('secret', { description: 'Its secret; the server keeps only a hash.' }),
  }),
});

builder.mutationField('installationEnrol', (t) =>
  t.field({
    type: resultOf('InstallationEnrolResult', Success),
    authScopes: { member: true },
    description:
      'Gives this installed extension a credential that can submit reports and read nothing of anybody.',
    args: { label: t.arg.string({ required: true, description: 'What the computer is called here.' }) },
    resolve: async (_root, args, context) => {
      await countAsker(context, 'enrolments-of-person');
      const label = parsed(labelSchema, args.label, 'label');
      if (isRefusal(label)) return label;
      const { org } = placeOf(context);
      return await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
        enrolInstallation(sql, org, label),
      );
    },
  }),
);
