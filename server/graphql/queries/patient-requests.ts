import { dayIn } from '@needful/shared/domain/calendar.ts';
import { isUuid } from '@needful/shared/domain/ids.ts';
import { requestClock } from '../../handle/request-clock.ts';
import { disclosureIds, loadDisclosures, loadRequests, requestIds } from '../../store/patient-requests.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { DisclosureType } from '../types/disclosure.ts';
import { PatientRequestType } from '../types/patient-request.ts';

const LATEST = 100;

builder.queryField('patientRequests', (t) =>
  t.field({
    type: [PatientRequestType],
    authScopes: { officer: true },
    description:
      'Patients’ requests: all that are open, what is due first before the others; or the last 100 that ended.',
    args: { ended: t.arg.boolean() },
    complexity: 1,
    resolve: async (_root, { ended }, context) => {
      const { org, timeZone } = placeOf(context);
      const today = dayIn(timeZone, context.now);
      const which = ended === true ? ({ endedLast: LATEST } as const) : 'open';
      const states = await inTenant(context.pool, { org, person: personOf(context) }, async (sql) =>
        loadRequests(sql, org, await requestIds(sql, org, which)),
      );
      if (ended === true) return [...states];
      const due = new Map(states.map((state) => [state, requestClock(state, today).due ?? '']));
      return [...states].sort((a, b) => ((due.get(a) ?? '') < (due.get(b) ?? '') ? -1 : 1));
    },
  }),
);

builder.queryField('patientRequest', (t) =>
  t.field({
    type: PatientRequestType,
    nullable: true,
    authScopes: { officer: true },
    description: 'One patient’s request; null where there is none of this id.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      if (!isUuid(id)) return null;
      const { org } = placeOf(context);
      const [state = null] = await inTenant(context.pool, { org, person: personOf(context) }, (sql) =>
        loadRequests(sql, org, [id]),
      );
      return state;
    },
  }),
);

builder.queryField('disclosures', (t) =>
  t.field({
    type: [DisclosureType],
    authScopes: { officer: true },
    description: 'The last 100 disclosures that were recorded by hand, the latest first.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      return await inTenant(context.pool, { org, person: personOf(context) }, async (sql) => [
        ...(await loadDisclosures(sql, org, await disclosureIds(sql, org, 'all', LATEST))),
      ]);
    },
  }),
);
