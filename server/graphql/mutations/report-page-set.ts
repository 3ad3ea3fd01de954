import { setReportLink } from '../../store/report-links.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { resultOf } from '../types/refusal.ts';
import { ReportPageType } from '../types/report-page.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('reportPageSet', (t) =>
  t.field({
    type: resultOf('ReportPageSetResult', successOf('ReportPageSetSuccess', 'reportPage', ReportPageType)),
    authScopes: { administrator: true },
    description:
      'Gives the report page a new link, or switches it off. The old link ends; reports made with it are still followed by their codes.',
    args: { on: t.arg.boolean({ required: true }) },
    resolve: async (_root, { on }, context) => {
      const { org } = placeOf(context);
      const tenant = { org, person: personOf(context) };
      return { link: await inTenant(context.pool, tenant, (sql) => setReportLink(sql, org, on)) };
    },
  }),
);
