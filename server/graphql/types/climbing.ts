import { dayIn, instantOf } from '@needful/shared/domain/calendar.ts';
import { type ClimbAhead, climbsAhead } from '@needful/shared/domain/escalation/ahead.ts';
import type { EscalationSettings } from '@needful/shared/domain/escalation/settings.ts';
import type { Instant } from '@needful/shared/domain/ids.ts';
import { escalationIn } from '../../store/escalation.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { clockInShort } from '../clock-in-short.ts';
import { type Context, placeOf } from '../context.ts';
import { ClimbCauseEnum } from './enums.ts';

const officers = { officer: true } as const;
/** Beyond these nobody reads: each is told again once it is near. */
const MOST_AHEAD = 5;

/** The ladder may hold people whom no sentence of the history names. */
async function toldName({ told: { person } }: ClimbAhead, context: Context): Promise<string> {
  if (person === null) return 'The governing body';
  const where = { orgId_personId: { orgId: placeOf(context).org, personId: person } };
  const found = await context.reads.client.membership.findUnique({ where, select: { name: true } });
  return found?.name ?? 'A former member';
}

const AheadType = builder.objectRef<ClimbAhead>('ClimbAhead').implement({
  description: 'A step up the ladder that comes by itself if nothing happens until then.',
  authScopes: officers,
  fields: (t) => ({
    cause: t.expose('cause', { type: ClimbCauseEnum, description: 'What for.' }),
    at: t.field({
      type: 'DateTime',
      description: 'From when; where it is counted in days, from the first minute of that day.',
      resolve: ({ at, on }, _args, context) =>
        new Date(at ?? instantOf(placeOf(context).timeZone, on, '00:00')),
    }),
    isByDay: t.boolean({ description: 'Whether it is counted in days.', resolve: ({ at }) => at === null }),
    toldName: t.string({
      description: 'Who is told.',
      resolve: (climb, _args, context) => toldName(climb, context),
    }),
    what: t.stringList({
      description: 'The clocks that end, where they are the cause.',
      resolve: ({ clocks }) => clocks.map((clock) => clockInShort(clock)),
    }),
    because: t.exposeString('because', { description: 'The rule, in the organization’s own words.' }),
  }),
});

export const ClimbingType = builder.objectRef<Case>('Climbing').implement({
  description: 'What comes up the ladder of an incident by itself if nothing happens.',
  authScopes: officers,
  fields: (t) => ({
    ahead: t.field({
      type: [AheadType],
      description: `The next ${MOST_AHEAD} steps, the soonest first.`,
      resolve: async (of, _args, context) => (await aheadOf(of, context)).slice(0, MOST_AHEAD),
    }),
  }),
});

async function aheadOf(of: Case, context: Context): Promise<readonly ClimbAhead[]> {
  const { state, discovered, organization, today, clocks } = of;
  return climbsAhead(state, {
    now: context.now as Instant,
    today,
    clocks,
    steps: (await settingsOf(context)).steps,
    ladder: state.route?.ladder ?? [],
    discoveredOn: discovered.inUse?.on ?? dayIn(organization.timeZone, state.reportedAt),
  });
}

async function settingsOf(context: Context): Promise<EscalationSettings> {
  const row = await context.reads.client.recordsEvent.findFirst({
    where: { orgId: placeOf(context).org, type: 'escalation-set', subjectId: null },
    orderBy: { sequence: 'desc' },
    select: { body: true },
  });
  return escalationIn(row?.body).settings;
}
