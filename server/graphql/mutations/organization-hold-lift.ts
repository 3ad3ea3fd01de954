import { builder } from '../builder.ts';
import { askHold } from '../organization-hold.ts';
import { pointerOf, recordsText } from '../patient-request-input.ts';
import { RecordsType } from '../types/records.ts';
import { resultOf } from '../types/refusal.ts';
import { successOf } from '../types/success.ts';

builder.mutationField('organizationHoldLift', (t) =>
  t.field({
    type: resultOf(
      'OrganizationHoldLiftResult',
      successOf('OrganizationHoldLiftSuccess', 'records', RecordsType),
    ),
    authScopes: { $any: { officer: true, administrator: true } },
    description:
      'Asks to lift a hold over the whole organization, with the reason. It holds until a second person confirms.',
    args: { id: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: (_root, { id, reason }, context) =>
      askHold(context, id, [recordsText('hold-reason', reason, 'reason')], (kept) => ({
        type: 'lift',
        id,
        reason: pointerOf(kept),
      })),
  }),
);
