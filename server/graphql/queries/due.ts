import { dayIn } from '@needful/shared/domain/calendar.ts';
import { type Owed, owedIn } from '@needful/shared/domain/commitments/owed.ts';
import { dueBeside } from '../../handle/due-soon.ts';
import { loadIncidents, whichIncidents } from '../../store/open-incidents.ts';
import { memberNames } from '../../store/people.ts';
import { inTenant } from '../../store/tenant.ts';
import { builder } from '../builder.ts';
import { personOf, placeOf } from '../context.ts';
import { DueRowType } from '../types/due.ts';
import { type OwedBy, OwedByType } from '../types/owed-by.ts';

builder.queryField('due', (t) =>
  t.field({
    type: [DueRowType],
    authScopes: { officer: true },
    description:
      'What stands beside incidents in what is late or due soon: patients’ requests, and what I owe; the first due first.',
    resolve: async (_root, _args, context) => {
      const { org } = placeOf(context);
      const asking = { org, person: personOf(context), now: context.now };
      return await inTenant(context.pool, asking, async (sql) => [...(await dueBeside(sql, asking))]);
    },
  }),
);

const OwedFilterEnum = builder.enumType('OwedFilter', {
  description: 'Which of what is owed.',
  values: {
    ALL: { value: 'all', description: 'All that is owed.' },
    MINE: { value: 'mine', description: 'What I owe.' },
    LATE: { value: 'late', description: 'What is late.' },
  } as const,
});

builder.queryField('owed', (t) =>
  t.field({
    type: [OwedByType],
    authScopes: { officer: true },
    description:
      'What is still owed by somebody by a day, across all incidents I may know of, the first due first; 500 at most.',
    args: { which: t.arg({ type: OwedFilterEnum, required: true }) },
    resolve: async (_root, { which }, context) => {
      const { org, timeZone } = placeOf(context);
      const person = personOf(context);
      const today = dayIn(timeZone, context.now);
      return await inTenant(context.pool, { org, person }, async (sql): Promise<OwedBy[]> => {
        const names = await memberNames(sql, org);
        const states = await loadIncidents(sql, org, await whichIncidents(sql, org, 'owing'));
        return owedIn(states, person, today)
          .filter((owed) => isAmong(owed, which, person))
          .slice(0, MOST)
          .map((owed) => ({ ...owed, ownerName: names.get(owed.owner) ?? 'A former member' }));
      });
    },
  }),
);

const MOST = 500;

function isAmong({ owner, daysLeft }: Owed, which: 'all' | 'mine' | 'late', person: string): boolean {
  return which === 'all' || (which === 'mine' ? owner === person : daysLeft < 0);
}
