import { dateSchema, instantSchema } from '@needful/shared/wire/report.ts';
import { builder } from '../builder.ts';
import { badInput } from '../faults.ts';

builder.scalarType('DateTime', {
  description: 'An instant, RFC 3339 in UTC with milliseconds: `2026-11-22T01:02:03.004Z`.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue(value) {
    const parsed = instantSchema.safeParse(value);
    if (!parsed.success) throw badInput('must be an instant such as 2026-11-22T01:02:03.004Z');
    return parsed.data;
  },
});

builder.scalarType('Date', {
  description: 'A calendar date in the organization\u2019s time zone: `2026-11-22`.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  parseValue(value) {
    const parsed = dateSchema.safeParse(value);
    if (!parsed.success) throw badInput('must be a date such as 2026-11-22');
    return parsed.data;
  },
});
