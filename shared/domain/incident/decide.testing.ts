import type {
  CalendarDate,
  IncidentId,
  InstallationId,
  Instant,
  MessageId,
  PersonId,
  ReportId,
} from '../ids.ts';
import type { CommandOf } from './commands.ts';
import type { DecisionFacts } from './decide.ts';
import type { IncidentEvent } from './events.ts';
import type { Report } from './report.ts';
import type { Route } from './route.ts';
import type { SealedText } from './sealed.ts';

/** What the tests of the incident's decisions are told with: a few people, one report, a clock. */
const uuid = (digit: string) => `018f0000-0000-7000-8000-${digit.repeat(12)}`;
const person = (digit: string) => ({ kind: 'person', personId: uuid(digit) as PersonId }) as const;

export const ALICE = person('a');
export const BOB = person('b');
export const OFFICER = person('c');
export const OTHER_OFFICER = person('d');
export const INSTALLATION = { kind: 'installation', installationId: uuid('e') as InstallationId } as const;
export const MESSAGE = {
  one: uuid('1') as MessageId,
  two: uuid('2') as MessageId,
  three: uuid('3') as MessageId,
} as const;
export const SEALED: SealedText = { sealedId: uuid('f'), commitment: 'c'.repeat(43) };

/** So many seconds after the report came in. */
export function at(seconds: number): Instant {
  return new Date(Date.parse('2026-11-22T12:00:00.000Z') + seconds * 1000).toISOString() as Instant;
}

export const ROUTE: Route = {
  rule: 'privacy-incident',
  version: 1,
  track: 'privacy',
  leadRole: 'privacy',
  lead: OFFICER.personId,
  alternate: OTHER_OFFICER.personId,
  joins: null,
  reason: 'Because it is so.',
};

export const FACTS: DecisionFacts = {
  today: '2026-11-22' as CalendarDate,
  isKnownKind: (kind) => kind === 'misdirected-email',
  isKnownSite: (site) => site !== 'no-such-site',
  misfit: (_kind, answers) => Object.keys(answers).find((question) => question !== 'asked') ?? null,
  routeFor: () => ROUTE,
  isKnownFunction: (name) => name === 'Billing',
  dutyContext: () => ({
    today: '2026-11-22' as CalendarDate,
    happenedOn: null,
    isKnownClock: (id) => id === 'individuals',
  }),
  noticeContext: (person) => ({
    today: '2026-11-22' as CalendarDate,
    notices: [],
    decider: FACTS.deciderFor(person, null as never),
    discoveredOn: null,
    badAddresses: 0,
    sheetLacks: [],
    templateLacks: () => [],
    templateVersion: () => 1,
    addressProblems: [],
    letters: null,
    isInRegister: () => true,
  }),
  playbookFor: () => [],
  deciderFor: (person) => ({
    person,
    charters: ['privacy'],
    isRecused: false,
    isPresumptionLocked: false,
    checkFor: () => 'none',
  }),
};

type Loose<Command> = { readonly [Key in keyof Command]?: unknown };

export function report(
  over: Loose<CommandOf<'report'>> = {},
  reportOver: Loose<Report> = {},
): CommandOf<'report'> {
  const sent = {
    reportId: uuid('9') as ReportId,
    kind: 'misdirected-email',
    door: 'page-button',
    place: { site: 'roundcube', act: 'read-sent-mail' },
    noticedAt: at(0),
    occurredOn: null,
    facts: { recipientCount: 1 },
    ...reportOver,
  };
  return {
    type: 'report',
    incidentId: uuid('8') as IncidentId,
    report: sent,
    domains: null,
    payloadHash: '0'.repeat(64),
    formerPayloadHash: 'e'.repeat(64),
    sentAt: at(0),
    actor: ALICE,
    at: at(0),
    ...over,
  } as CommandOf<'report'>;
}

/** The events that this report leads to. */
export function reported(
  over: Loose<CommandOf<'report'>> = {},
  reportOver: Loose<Report> = {},
): IncidentEvent[] {
  const { incidentId, domains, payloadHash, actor, at: when, report: kept } = report(over, reportOver);
  return [
    {
      type: 'incident-reported',
      incidentId,
      report: kept,
      domains,
      payloadHash,
      clockSkewSeconds: null,
      actor,
      at: when,
    },
    { type: 'incident-routed', route: ROUTE, actor: { kind: 'system' }, at: when },
  ];
}

export function claim(over: Loose<CommandOf<'claim'>> = {}): CommandOf<'claim'> {
  return { type: 'claim', actor: OFFICER, at: at(2), ...over } as CommandOf<'claim'>;
}

export function details(over: Loose<CommandOf<'add-details'>> = {}): CommandOf<'add-details'> {
  const command = {
    type: 'add-details',
    messageId: MESSAGE.one,
    answers: {},
    note: null,
    actor: ALICE,
    at: at(1),
  };
  return { ...command, ...over } as CommandOf<'add-details'>;
}
