import type { BreachFacts } from '@needful/shared/domain/breach-facts/breach-facts.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '@needful/shared/domain/refusal.ts';
import { builder } from '../builder.ts';
import { officersMessage } from '../officers-message.ts';
import { BreachMediumEnum, DataElementEnum } from '../types/enums.ts';
import { incidentSuccess } from '../types/incident-success.ts';
import { resultOf } from '../types/refusal.ts';

/** Everybody on earth, with room to spare: what is larger is a slip of the finger. */
const MOST_PEOPLE = 1_000_000_000;
const MOST_DAYS = 365;

const StateCountInput = builder.inputType('StateCountInput', {
  description: 'How many of the people affected live in a state.',
  fields: (t) => ({
    state: t.string({ required: true, description: 'Postal code, e.g. OH.' }),
    people: t.int({ required: true }),
  }),
});

const BreachFactsInput = builder.inputType('BreachFactsInput', {
  description: 'What changes; what is left out stays, what is null becomes unknown.',
  fields: (t) => ({
    total: t.int(),
    isEstimate: t.boolean(),
    byState: t.field({ type: [StateCountInput], description: 'All states; it replaces what was there.' }),
    badAddresses: t.int(),
    dataElements: t.field({ type: [DataElementEnum] }),
    medium: t.field({ type: BreachMediumEnum }),
    holdsPart2Records: t.boolean(),
    confirmedOn: t.field({ type: 'Date' }),
    associateFoundOn: t.field({ type: 'Date' }),
    associateToldOn: t.field({ type: 'Date' }),
    agreementDays: t.int(),
  }),
});

builder.mutationField('incidentRecordBreachFacts', (t) =>
  t.field({
    type: resultOf('IncidentRecordBreachFactsResult', incidentSuccess('IncidentRecordBreachFactsSuccess')),
    authScopes: { officer: true },
    description: 'Records the extent: how many people, where they live, what it held. The clocks follow.',
    args: {
      id: t.arg.id({ required: true }),
      messageId: t.arg.id({ required: true }),
      facts: t.arg({ type: BreachFactsInput, required: true }),
    },
    resolve: async (_root, args, context) => {
      const facts = parse(args.facts);
      if (isRefusal(facts)) return facts;
      return await officersMessage(context, args, {}, (messageId) => ({
        type: 'record-breach-facts',
        messageId,
        facts,
      }));
    },
  }),
);

type Input = typeof BreachFactsInput.$inferInput;

function parse(given: Input): Partial<BreachFacts> | Refusal {
  const { byState, associateFoundOn, associateToldOn, isEstimate, badAddresses, ...rest } = given;
  for (const [field, count, most] of [
    ['total', given.total, MOST_PEOPLE],
    ['badAddresses', badAddresses, MOST_PEOPLE],
    ['agreementDays', given.agreementDays, MOST_DAYS],
  ] as const)
    if (count != null && !(count >= 0 && count <= most)) return outOfRange(field, most);
  const counts = byState == null ? undefined : countsOf(byState);
  if (isRefusal(counts)) return counts;
  if (associateToldOn != null && associateFoundOn == null)
    return refuse('malformed', 'Say on which day the business associate found it.', 'associateFoundOn');
  return withoutUndefined({
    ...rest,
    confirmedOn: rest.confirmedOn as CalendarDate | null | undefined,
    isEstimate: isEstimate ?? undefined,
    badAddresses: badAddresses ?? undefined,
    byState: counts,
    associate: associateOf(associateFoundOn, associateToldOn),
  }) as Partial<BreachFacts>;
}

function countsOf(given: readonly { state: string; people: number }[]): Record<string, number> | Refusal {
  const counts: Record<string, number> = {};
  for (const { state, people } of given) {
    const code = state.trim().toLowerCase();
    if (!/^[a-z]{2}$/.test(code))
      return refuse('unknown-state', 'A state is named by its postal code, e.g. OH.', 'byState');
    if (Object.hasOwn(counts, code))
      return refuse('malformed', `${code.toUpperCase()} is named twice. Name each state once.`, 'byState');
    if (!(people >= 0 && people <= MOST_PEOPLE)) return outOfRange('byState', MOST_PEOPLE);
    if (people > 0) counts[code] = people;
  }
  return counts;
}

function outOfRange(field: string, most: number): Refusal {
  return refuse('malformed', `${field} is a whole number from 0 to ${most}. Correct it.`, field);
}

function associateOf(foundOn: unknown, toldOn: unknown): BreachFacts['associate'] | undefined {
  if (foundOn === undefined) return undefined;
  if (foundOn === null) return null;
  return { foundOn: foundOn as CalendarDate, toldOn: (toldOn ?? null) as CalendarDate | null };
}

/** What was left out stays as it was; null says that it is not known any more. */
function withoutUndefined(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
