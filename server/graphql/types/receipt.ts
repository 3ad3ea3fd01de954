import type { OrganizationId, PersonId } from '@needful/shared/domain/ids.ts';
import { referenceOf } from '@needful/shared/domain/incident/reference.ts';
import { DESIGNATION_TITLES } from '@needful/shared/domain/incident/route.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import { memberName } from '../../store/people.ts';
import { readInTenant, type Sql } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';
import { TakenBackEnum } from './enums.ts';

const leads = new WeakMap<IncidentState, Promise<string | null>>();
/** By transaction and person: reports that are kept together are mostly one lead's. */
const names = new WeakMap<Sql, Map<PersonId, Promise<string | null>>>();

/** Reads who leads in the transaction that keeps the report, so that its receipt needs none of its own. */
export async function readLead(sql: Sql, org: OrganizationId, state: IncidentState): Promise<void> {
  const lead = state.route?.lead ?? null;
  const name = lead === null ? Promise.resolve(null) : nameOnce(sql, org, lead);
  leads.set(state, name);
  await name;
}

async function nameOnce(sql: Sql, org: OrganizationId, lead: PersonId): Promise<string | null> {
  const known = names.get(sql) ?? new Map<PersonId, Promise<string | null>>();
  names.set(sql, known);
  const name = known.get(lead) ?? memberName(sql, org, lead);
  known.set(lead, name);
  return await name;
}

/** What the sender of a report is told: that it arrived, and who has it. */
export const ReceiptType = builder.objectRef<IncidentState>('Receipt').implement({
  description: 'A report has arrived and is kept.',
  authScopes: { submitter: true },
  fields: (t) => ({
    reportId: t.id({ description: 'The report\u2019s id.', resolve: ({ report }) => report.reportId }),
    reference: t.string({
      description: 'What people read and say.',
      resolve: ({ report }) => referenceOf(report.reportId),
    }),
    receivedAt: t.field({
      type: 'DateTime',
      description: 'When it first arrived.',
      resolve: ({ reportedAt }) => reportedAt,
    }),
    leadTitle: t.string({
      description: 'Which officer leads.',
      resolve: ({ route }) => (route === null ? 'Officer' : DESIGNATION_TITLES[route.leadRole]),
    }),
    leadName: t.string({
      nullable: true,
      description: 'Who that is; null where nobody is designated.',
      resolve: async (state, _args, context) => {
        const known = leads.get(state);
        if (known !== undefined) return await known;
        const lead = state.route?.lead ?? null;
        if (lead === null) return null;
        const { org } = placeOf(context);
        const tenant = { org, person: context.asker.person?.id };
        return await readInTenant(context.pool, tenant, (sql) => memberName(sql, org, lead));
      },
    }),
    reason: t.string({ description: 'Why that officer.', resolve: ({ route }) => route?.reason ?? '' }),
    takenBack: t.field({
      type: TakenBackEnum,
      nullable: true,
      description: 'How it was taken back, if it was.',
      resolve: ({ takenBack }) => takenBack?.how ?? null,
    }),
  }),
});
