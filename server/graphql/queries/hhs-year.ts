import { builder } from '../builder.ts';
import { hhsYear } from '../hhs-year.ts';
import { HhsYearType } from '../types/hhs-year.ts';

builder.queryField('hhsYear', (t) =>
  t.field({
    type: HhsYearType,
    authScopes: { officer: true },
    description: 'The worklist of a year: what HHS gets of the breaches that were discovered in it.',
    args: { year: t.arg.int({ required: true }) },
    resolve: (_root, { year }, context) => hhsYear(context, Math.min(2200, Math.max(2009, year))),
  }),
);
