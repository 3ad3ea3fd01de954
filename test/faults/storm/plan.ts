import fc from 'fast-check';

/** How large a storm is. */
export type Size = {
  readonly organizations: number;
  readonly plainClients: number;
  readonly extensions: number;
  /** Of all clients together; each gets its share. */
  readonly reportsOfClients: number;
  readonly reportsOfExtensions: number;
  readonly seconds: number;
  /** Kinds of fault, each as often as it stands here. */
  readonly faults: readonly Fault['is'][];
};

export type Fault =
  | { readonly is: 'server-killed'; readonly which: number; readonly downMs: number }
  | { readonly is: 'postmaster-killed' | 'backend-killed' }
  | { readonly is: 'disk-full'; readonly forMs: number }
  | {
      readonly is: 'server-clock-jumped';
      readonly which: number;
      readonly byMs: number;
      readonly forMs: number;
    }
  | { readonly is: 'wire-cut'; readonly forMs: number }
  | { readonly is: 'squall'; readonly forMs: number }
  | { readonly is: 'worker-killed' | 'browser-killed' | 'worker-clock-jumped'; readonly which: number }
  | { readonly is: 'signed-out'; readonly which: number };

export type Later =
  | { readonly what: 'details-added'; readonly messageId: string; readonly note: string }
  | { readonly what: 'report-undone' | 'report-withdrawn'; readonly messageId: string };

/** What is odd about a report: most are not. */
export type Twist =
  | 'none'
  /** The server refuses it. */
  | 'unknown-kind'
  /** After it, the same number with other facts: refused, and the first stays as it was. */
  | 'other-payload'
  /** After it, the same report from a colleague: refused. */
  | 'of-a-colleague'
  /** It is sent once, and whoever sent it does not wait for an answer. */
  | 'given-up';

export type PlannedReport = {
  readonly reportId: string;
  readonly kind: string;
  /** 43 characters of base64url, as a keyed hash is. */
  readonly mark: string;
  readonly pauseMs: number;
  readonly later: readonly Later[];
  readonly twist: Twist;
};

export type PlannedReporter = {
  readonly name: string;
  readonly organization: number;
  /** The reporter's own clock minus the true one. */
  readonly clockOffMs: number;
  readonly reports: readonly PlannedReport[];
};

export type Plan = {
  readonly seed: number;
  readonly size: Size;
  readonly clients: readonly PlannedReporter[];
  readonly extensions: readonly PlannedReporter[];
  /** In their order, each with the share of all reports (0 to 1) that have been made when it strikes. */
  readonly faults: readonly { readonly at: number; readonly fault: Fault }[];
};

const YEAR = 365 * 86_400_000;
/** Less than an idle session lasts: a server whose clock leaps further signs officers out, as it should. */
const LEAP = 10 * 60_000;
const KINDS = ['misdirected-email', 'misdirected-fax', 'lost-paper', 'lost-device', 'phishing', 'near-miss'];

/** What will be reported and what will go wrong when: the same for the same seed and size. */
export function planStorm(seed: number, size: Size): Plan {
  const { plainClients, extensions, reportsOfClients, reportsOfExtensions, seconds } = size;
  const reporters = (name: string, count: number, reports: number, odd: boolean) =>
    count === 0
      ? fc.constant([])
      : fc.tuple(
          ...Array.from({ length: count }, (_, index) =>
            reporter(`${name}-${index}`, index % size.organizations, {
              reports: Math.ceil(reports / count),
              pauseMs: (seconds * 1000 * count) / reports,
              odd,
            }),
          ),
        );
  const all = fc.record({
    seed: fc.constant(seed),
    size: fc.constant(size),
    clients: reporters('client', plainClients, reportsOfClients, true),
    extensions: reporters('extension', extensions, reportsOfExtensions, false),
    faults: faultsIn(size),
  });
  // Without bias: a biased number is often the smallest, and every report would have the same.
  const [plan] = fc.sample(fc.noBias(all), { seed, numRuns: 1 });
  if (plan === undefined) throw new Error('fast-check gave no plan.');
  return plan;
}

function reporter(
  name: string,
  organization: number,
  { reports, pauseMs, odd }: { readonly reports: number; readonly pauseMs: number; readonly odd: boolean },
): fc.Arbitrary<PlannedReporter> {
  return fc.record({
    name: fc.constant(name),
    organization: fc.constant(organization),
    clockOffMs: odd
      ? fc.oneof(fc.constant(0), fc.integer({ min: -40 * YEAR, max: 40 * YEAR }))
      : fc.constant(0),
    reports: fc.array(report(Math.round(pauseMs * 2), odd), { minLength: reports, maxLength: reports }),
  });
}

function report(longestPauseMs: number, odd: boolean): fc.Arbitrary<PlannedReport> {
  const twist: fc.Arbitrary<Twist> = odd
    ? fc.oneof(
        { weight: 16, arbitrary: fc.constant('none' as const) },
        ...(['unknown-kind', 'other-payload', 'of-a-colleague', 'given-up'] as const).map((each) => ({
          weight: 1,
          arbitrary: fc.constant(each),
        })),
      )
    : fc.constant('none');
  return fc.record({
    reportId: fc.uuid({ version: 4 }),
    kind: fc.constantFrom(...KINDS),
    mark: fc.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    pauseMs: fc.integer({ min: 0, max: longestPauseMs }),
    later: later(),
    twist,
  });
}

/** Details up to twice, then perhaps it is taken back. */
function later(): fc.Arbitrary<readonly Later[]> {
  const details = fc.record({
    what: fc.constant('details-added' as const),
    messageId: fc.uuid({ version: 4 }),
    note: fc.integer({ min: 1, max: 10 ** 6 }).map((number) => `Synthetic note ${number}.`),
  });
  const takenBack = fc.record({
    what: fc.constantFrom('report-undone' as const, 'report-withdrawn' as const),
    messageId: fc.uuid({ version: 4 }),
  });
  return fc
    .tuple(
      fc.oneof(fc.constant([]), fc.array(details, { maxLength: 2 })),
      fc.option(takenBack, { nil: undefined, freq: 5 }),
    )
    .map(([all, last]) => (last === undefined ? all : [...all, last]));
}

/** They strike by how far the work is, not by a clock, so that a slow machine meets the same storm. */
function faultsIn({ faults, extensions }: Size): fc.Arbitrary<Plan['faults']> {
  const at = fc.integer({ min: 50, max: 950 }).map((thousandths) => thousandths / 1000);
  const all = faults.map((is) => fc.record({ at, fault: faultOf(is, extensions) }));
  return fc.tuple(...all).map((struck) => [...struck].sort((one, other) => one.at - other.at));
}

function faultOf(is: Fault['is'], extensions: number): fc.Arbitrary<Fault> {
  const which = fc.nat({ max: Math.max(0, extensions - 1) });
  const forMs = fc.integer({ min: 500, max: 4000 });
  switch (is) {
    case 'server-killed':
      return fc.record({
        is: fc.constant(is),
        which: fc.nat({ max: 1 }),
        downMs: fc.integer({ max: 3000, min: 0 }),
      });
    case 'server-clock-jumped':
      return fc.record({
        is: fc.constant(is),
        which: fc.nat({ max: 1 }),
        byMs: fc.integer({ min: -LEAP, max: LEAP }),
        forMs,
      });
    case 'postmaster-killed':
    case 'backend-killed':
      return fc.record({ is: fc.constant(is) });
    case 'disk-full':
    case 'wire-cut':
    case 'squall':
      return fc.record({ is: fc.constant(is), forMs });
    default:
      return fc.record({ is: fc.constant(is), which });
  }
}
