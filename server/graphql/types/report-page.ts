import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';

/** The page on which anybody reports, by a link that hangs on walls. */
export const ReportPageType = builder.objectRef<{ readonly link: string | null }>('ReportPage').implement({
  description: 'The page on which anybody reports without extension or sign-in.',
  authScopes: { $any: { officer: true, administrator: true } },
  fields: (t) => ({
    address: t.string({
      nullable: true,
      description: 'Its address, for a link or a poster; null where it is switched off.',
      resolve: ({ link }, _args, context) =>
        link === null ? null : `${context.origin}/report/${placeOf(context).org}.${link}`,
    }),
  }),
});
