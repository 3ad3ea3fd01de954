import { builder } from '../builder.ts';
import { askHold } from '../organization-hold.ts';
import { RecordsType } from '../types/records.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('organizationHoldConfirm', (t) =>
  t.field({
    type: resultOf(
      'OrganizationHoldConfirmResult',
      successOf('OrganizationHoldConfirmSuccess', 'records', RecordsType),
    ),
    authScopes: { $any: { officer: true, administrator: true } },
    description: 'Confirms, as a second person, that a hold over the whole organization is set, or lifted.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => askHold(context, id, [], () => ({ type: 'confirm', id })),
  }),
);
