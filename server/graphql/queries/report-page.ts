import { reportLink } from '../../store/report-links.ts';
import { readInTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { ReportPageType } from '../types/report-page.ts';

builder.queryField('reportPage', (t) =>
  t.field({
    type: ReportPageType,
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'The report page of this organization.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      const tenant = { org, person: personOf(context) };
      return { link: await readInTenant(context.pool, tenant, (sql) => reportLink(sql, org)) };
    },
  }),
);
