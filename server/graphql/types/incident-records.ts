import type { EventOf } from '@needful/shared/domain/incident/events.ts';
import { keptThrough, LEAST_YEARS } from '@needful/shared/domain/retention/retention.ts';
import { mayPack, mayPackNames } from '../../evidence/may-pack.ts';
import { standingHolds } from '../../store/organization-holds.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { personOf, placeOf } from '../context.ts';

type HoldStanding = { readonly set: EventOf<'legal-hold-set'>; readonly of: Case };

const LegalHoldType = builder.objectRef<HoldStanding>('LegalHold').implement({
  description: 'A legal hold that stands: nothing of the incident is purged.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.id({ description: 'What lifting it names.', resolve: ({ set }) => set.messageId }),
    at: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ set }) => set.at }),
    byName: t.string({
      nullable: true,
      description: 'Who set it.',
      resolve: ({ set, of }) => (set.actor.kind === 'person' ? of.nameOf(set.actor.personId) : null),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why.',
      resolve: ({ set, of }) => of.textOf(set.reason),
    }),
  }),
});

export const IncidentRecordsType = builder.objectRef<Case>('IncidentRecords').implement({
  description: 'How long an incident\u2019s records are kept, and what was done with them.',
  authScopes: { officer: true },
  fields: (t) => ({
    keptAtLeastThrough: t.field({
      type: 'Date',
      description: 'The last day of six years after it was last in effect, as it stands (164.530(j)(2)).',
      resolve: ({ state, organization }) =>
        keptThrough(state.retention.inEffectAt, organization.timeZone, LEAST_YEARS),
    }),
    legalHolds: t.field({
      type: [LegalHoldType],
      description: 'Legal holds that stand.',
      resolve: (of) =>
        of.events.flatMap((event) =>
          event.type === 'legal-hold-set' && of.state.retention.holds.includes(event.messageId)
            ? [{ set: event, of }]
            : [],
        ),
    }),
    organizationHeldSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when a legal hold over the whole organization stands; null where none does.',
      resolve: async (_case, _args, context) => {
        const { org } = placeOf(context);
        const asking = { org, person: personOf(context) };
        const [hold] = await inTenant(context.pool, asking, (sql) => standingHolds(sql, org));
        return hold?.asked.at ?? null;
      },
    }),
    purgedTexts: t.int({
      description: 'How many of its texts were purged.',
      resolve: ({ state }) => state.retention.purged.length,
    }),
    mayPackNames: t.boolean({
      description: 'The person may take it out with letters by name and address, and there are any.',
      resolve: ({ state }, _args, context) =>
        context.evidence !== null &&
        state.register.counts.total > 0 &&
        mayPackNames(state, personOf(context), placeOf(context).roles),
    }),
    mayPack: t.boolean({
      description: 'Whether whoever asks may download its evidence pack.',
      resolve: ({ state }, _args, context) =>
        context.evidence !== null && mayPack(state, personOf(context), placeOf(context).roles),
    }),
  }),
});
